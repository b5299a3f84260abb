package fr.centre15.console.board;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.KeyedRows;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.board.FileRow;
import fr.centre15.dispatch.regulation.RegulationPriority;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A regulation file in a queue: what, since when, who has it. */
final class FileQueueRow extends ListItem implements KeyedRows.Shows<FileQueueRow.Model> {

    /**
     * @param holder name of who has the file, empty when nobody
     * @param mine the viewer has it
     * @param silent nothing was heard of the holder's console for too long
     * @param selected shown in the middle
     */
    record Model(FileRow row, String holder, boolean mine, boolean silent, boolean selected) {}

    private final QueueLimits limits;

    FileQueueRow(QueueLimits limits) {
        this.limits = limits;
    }

    @Override
    public void show(Model model) {
        FileRow row = model.row();
        removeAll();
        setClassName(classes(model));
        getElement().setAttribute("data-row", row.file().toString());
        getElement().setAttribute("data-do", "open:" + row.file());
        var title = Dom.tag("h3", "clip");
        title.setText(row.title().isEmpty() ? Texts.of("board.motive.none") : row.title());
        add(
                WaitingRing.since(row.since(), limits.of(row.priority())),
                Dom.priority(row.priority().map(RegulationPriority::code).orElse(""), ""),
                Dom.div("clip", title, Dom.text("s clip", subtitle(row))),
                Dom.div("r", holder(model), Dom.text("num", row.drm())));
    }

    private static String classes(Model model) {
        boolean vital =
                model.row().priority().filter(RegulationPriority.P0::equals).isPresent();
        boolean untaken = vital && model.row().needsPhysician();
        return "qr" + (model.selected() ? " sel" : "") + (vital ? " p0row" : "") + (untaken ? " untaken" : "");
    }

    private static String subtitle(FileRow row) {
        String engaged = row.engaged().isEmpty() ? "" : Texts.of("board.engaged", "vehicle", row.engaged());
        return Stream.of(row.about(), engaged).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static Span holder(Model model) {
        if (model.holder().isEmpty()) {
            return Dom.text("who no", Texts.of("board.nobody"));
        }
        Span who = Dom.span(
                model.row().needsPhysician() ? "who no" : "who",
                Dom.icon("user"),
                Dom.text("", model.mine() ? Texts.of("board.you") : model.holder()));
        if (model.silent() && !model.mine()) {
            who.setClassName("who no stale");
            who.setTitle(Texts.of("board.holder-silent"));
            who.add(Dom.text("", Texts.of("board.silent")));
        } else if (model.row().needsPhysician()) {
            who.setTitle(Texts.of("board.no-physician"));
        }
        return who;
    }
}
