package fr.centre15.console.administration;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.centre15.console.security.StaffPrincipal;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.LiveDrawing;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.regulation.RegulationFileId;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Old files, by telephone, name or number. The database is asked on a thread of its own, so that a slow one holds up
 * neither this page nor the board beside it; only the newest question is answered.
 */
@Route(SearchView.ROUTE)
@PageTitle("Recherche")
@RolesAllowed({"ARM_FRONT", "ARM_COORDINATION", "MRU", "MRL", "SUPERVISOR"})
class SearchView extends Main {

    static final String ROUTE = "recherche";

    private static final Logger LOG = LoggerFactory.getLogger(SearchView.class);

    private final transient FileSearch search;
    private final transient Counter counter;
    private final transient StaffPrincipal person;
    private final transient LiveDrawing live;
    private final FoundList list = new FoundList(this::open);
    private final Div results;
    private final Div sheet;
    private int asked;

    SearchView(FileSearch search, Counter counter, OfficeFrame frame) {
        this.search = search;
        this.counter = counter;
        OfficePage page = OfficePage.on(this, ROUTE, frame);
        this.person = page.person();
        page.section("search.title")
                .add(
                        Dom.text("sec", Texts.of("search.hint")),
                        new OfficeForm("search.find", this::find)
                                .with("what", "search.what", "autocomplete", "off", "maxlength", "64", "required", "")
                                .focused());
        this.sheet = page.section("search.sheet");
        this.results = page.section("search.results");
        results.add(list);
        showSheet(false);
        this.live = LiveDrawing.ofOwnAnswers(this);
    }

    private void find(Map<String, String> typed) {
        String what = typed.getOrDefault("what", "");
        list.say(Texts.of("search.running"));
        showSheet(false);
        ask(() -> {
            FileSearch.Found found = search.find(person, what);
            return () -> list.show(found);
        });
    }

    private void open(RegulationFileId file) {
        open(file, Optional.empty());
    }

    private void open(RegulationFileId file, Optional<String> reason) {
        ask(() -> {
            FileSearch.Opening opening = search.open(person, file, reason);
            return () -> show(file, opening);
        });
    }

    /** @param question answered on a thread of its own, with what to do on the page then */
    private void ask(Supplier<Runnable> question) {
        int mine = ++asked;
        Thread.ofVirtual().name("samu-search").start(() -> {
            Runnable answer = answered(question);
            live.show(() -> {
                if (mine == asked) {
                    answer.run();
                }
            });
        });
    }

    /** Whatever goes wrong is said: a page must not wait for ever. */
    private Runnable answered(Supplier<Runnable> question) {
        try {
            return question.get();
        } catch (RuntimeException fault) {
            LOG.error("a search failed: {}", fault.getClass().getSimpleName(), fault);
            return () -> {
                showSheet(false);
                list.say(Texts.of("search.failed"));
            };
        }
    }

    private void show(RegulationFileId file, FileSearch.Opening opening) {
        switch (opening) {
            case FileSearch.Opening.Opened(var model) -> show(model);
            case FileSearch.Opening.ReasonRequired(var id) -> askWhy(id);
            case FileSearch.Opening.Refused(var sentence) -> {
                if (sheet.getComponentCount() == 0) {
                    list.say(sentence);
                } else {
                    askWhy(file);
                    sheet.addComponentAsFirst(Dom.div("band bad", Dom.text("", sentence)));
                }
            }
        }
    }

    private void show(FileSheet.Model model) {
        var state = counter.state();
        var zone = state.reference().profile().zone();
        NativeButton print = new NativeButton(Texts.of("search.print"));
        print.setClassName("btn");
        print.addClickListener(_ -> {
            search.printed(person, model.file().id());
            print.getElement().executeJs("window.print()");
        });
        String now = FoundFile.time(counter.now(), zone);
        sheet.removeAll();
        sheet.add(
                Dom.div("acts", back(model.file().id()), print),
                new FileSheet(
                        model,
                        zone,
                        state.staff()::nameOf,
                        Texts.of("search.seen", Map.of("time", now, "name", person.displayName()))));
        showSheet(true);
    }

    private void askWhy(RegulationFileId file) {
        sheet.removeAll();
        sheet.add(
                Dom.bold(Texts.of("access.reason.title")),
                Dom.text("sec", Texts.of("access.reason.hint")),
                new OfficeForm("search.reason.open", typed -> open(file, Optional.of(typed.getOrDefault("reason", ""))))
                        .with("reason", "access.reason", "autocomplete", "off", "maxlength", "300", "required", "")
                        .withButton("search.back", () -> leave(file))
                        .focused());
        showSheet(true);
    }

    private NativeButton back(RegulationFileId file) {
        NativeButton back = new NativeButton(Texts.of("search.back"));
        back.setClassName("btn");
        back.addClickListener(_ -> leave(file));
        return back;
    }

    private void leave(RegulationFileId file) {
        showSheet(false);
        list.focus(file);
    }

    /** Either the list or one file: what was found stays where it was meanwhile. */
    private void showSheet(boolean shown) {
        if (!shown) {
            sheet.removeAll();
        }
        sheet.getParent().ifPresent(section -> section.setVisible(shown));
        results.getParent().ifPresent(section -> section.setVisible(!shown));
    }
}
