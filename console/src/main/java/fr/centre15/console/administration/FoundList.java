package fr.centre15.console.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.regulation.RegulationFileId;
import java.util.List;
import java.util.function.Consumer;

/** What a search found, or why nothing is shown. */
final class FoundList extends Div {

    private final Consumer<RegulationFileId> open;
    private final Div said = Dom.div("found-said");
    private final OfficeTable<FoundFile> table;

    FoundList(Consumer<RegulationFileId> open) {
        this.open = open;
        this.table = new OfficeTable<>(
                List.of(
                        "search.file",
                        "search.opened",
                        "search.closed",
                        "search.state",
                        "search.priority",
                        "search.patient",
                        ""),
                FoundFile::id,
                this::cells);
        table.setClassName("found");
        said.getElement().setAttribute("role", "status");
        add(said, table);
        say(Texts.of("search.before"));
    }

    void say(String sentence) {
        tell(Dom.text("sec", sentence), List.of());
    }

    void show(FileSearch.Found found) {
        switch (found) {
            case FileSearch.Found.Listed(var files, var more) ->
                tell(Dom.text(files.isEmpty() ? "" : "sec", counted(files, more)), files);
            case FileSearch.Found.AtHand(var files, var sentence) ->
                tell(
                        Dom.div(
                                "",
                                Dom.div("band warn", Dom.text("", sentence)),
                                Dom.text("sec", files.isEmpty() ? Texts.of("search.at-hand.nothing") : "")),
                        files);
            case FileSearch.Found.Refused(var sentence) -> tell(Dom.div("band bad", Dom.text("", sentence)), List.of());
        }
    }

    private static String counted(List<FoundFile> files, boolean more) {
        if (more) {
            return Texts.of("search.more", "count", files.size());
        }
        return switch (files.size()) {
            case 0 -> Texts.of("search.nothing");
            case 1 -> Texts.of("search.one");
            default -> Texts.of("search.many", "count", files.size());
        };
    }

    private void tell(Component sentence, List<FoundFile> files) {
        said.removeAll();
        said.add(sentence);
        table.setVisible(!files.isEmpty());
        table.show(files);
    }

    private List<Component> cells(FoundFile file) {
        return List.of(
                Dom.bold(file.drm()),
                Dom.text("num nw", file.opened()),
                Dom.text("num nw", file.closed()),
                Dom.text("", file.lifeCycle()),
                importance(file),
                Dom.text(file.erased() ? "mut" : "", file.patients()),
                Dom.span("row end", act(file)));
    }

    private static Component importance(FoundFile file) {
        return Dom.span("row", Dom.priority(file.priority(), "tiny"), Dom.text("num", file.level()));
    }

    private Component act(FoundFile file) {
        if (file.erased()) {
            return Dom.text("", "");
        }
        String label = Texts.of("search.open.named", "drm", file.drm());
        if (file.onBoard()) {
            Anchor board = new Anchor("/dossier/" + file.id(), Texts.of("search.on-board"));
            board.setRouterIgnore(true);
            board.setClassName("btn");
            board.setAriaLabel(Texts.of("search.on-board") + " : " + file.drm());
            return board;
        }
        NativeButton button = new NativeButton(Texts.of("search.open"));
        button.setClassName("btn");
        button.setId("open-" + file.id());
        button.getElement().setAttribute("aria-label", label);
        button.addClickListener(_ -> open.accept(file.id()));
        return button;
    }

    /** Back to where one was. */
    void focus(RegulationFileId file) {
        getElement().executeJs("document.getElementById($0)?.focus()", "open-" + file);
    }
}
