package fr.centre15.console.board;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import fr.centre15.console.gazetteer.NearestAddress;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.regulation.RegulationFileId;
import java.util.List;
import java.util.Optional;

/**
 * The open file. Another file gets other components: what was typed for one patient can never stand in another's field.
 */
final class FilePanel extends Main {

    private final String motives;
    private final Viewer viewer;
    private final AddressDesk addresses;
    private final NearestAddress nearest;
    private Optional<Body> body = Optional.empty();
    private boolean asking;

    FilePanel(String motives, Viewer viewer, AddressDesk addresses, NearestAddress nearest) {
        this.motives = motives;
        this.viewer = viewer;
        this.addresses = addresses;
        this.nearest = nearest;
        setClassName("file");
        showNothing(false);
    }

    /** @param reasonAwaited a file may be opened once a reason is typed */
    void show(Optional<FileModel> model, boolean reasonAwaited) {
        if (model.isEmpty()) {
            if (body.isPresent() || reasonAwaited != asking) {
                showNothing(reasonAwaited);
            }
            return;
        }
        asking = false;
        FileModel shown = model.get();
        if (body.isEmpty() || !body.get().id.equals(shown.file().id())) {
            removeAll();
            body = Optional.of(new Body(shown));
        }
        body.get().show(shown);
    }

    /** What the fictitious caller of an exercise has said so far. */
    void voice(List<String> sentences) {
        body.ifPresent(shown -> shown.voice.say(sentences));
    }

    /** The draft of the file displayed is on disk. */
    void draftKept(RegulationFileId file, String revision) {
        body.filter(shown -> shown.id.equals(file)).ifPresent(shown -> shown.notes.draftKept(revision));
    }

    /** A note of the file displayed was signed. */
    void signed(RegulationFileId file, String text) {
        body.filter(shown -> shown.id.equals(file)).ifPresent(shown -> shown.notes.signed(text));
    }

    private void showNothing(boolean reasonAwaited) {
        body = Optional.empty();
        asking = reasonAwaited;
        removeAll();
        if (reasonAwaited) {
            add(title(), reasonForm());
            return;
        }
        add(
                title(),
                Dom.div(
                        "nofile vacant",
                        Dom.icon("tel"),
                        Dom.bold(Texts.of("file.nothing")),
                        Dom.text("mut", Texts.of("file.nothing.hint")),
                        Dom.div(
                                "row",
                                Dom.button("pri", Texts.of("board.answer"), "answer", "A"),
                                Dom.button("", Texts.of("file.new"), "newFile"))));
    }

    private static Div reasonForm() {
        Fields.Labelled reason = Fields.text("breakGlass", "access.reason", "");
        reason.input().getElement().setAttribute("data-submit", "enter-only");
        return Dom.div(
                "nofile vacant",
                Dom.icon("lock"),
                Dom.bold(Texts.of("access.reason.title")),
                Dom.text("mut", Texts.of("access.reason.hint")),
                reason.box(),
                Dom.button("", Texts.of("file.not-now"), "escape", "Échap"));
    }

    private static com.vaadin.flow.component.Component title() {
        var title = Dom.tag("h1", "vh1");
        title.setText(Texts.of("app.title"));
        return title;
    }

    private final class Body {

        private final RegulationFileId id;
        private final VoiceBand voice = new VoiceBand();
        private final FileHeader header = new FileHeader(motives);
        private final DecisionBar decisions = new DecisionBar();
        private final PlaceCell place = new PlaceCell(addresses, nearest);
        private final PeopleCell people = new PeopleCell();
        private final MissionCell missions = new MissionCell();
        private final ChronologyCell chronology = new ChronologyCell();
        private final NoteCell notes;
        private Optional<FileModel> last = Optional.empty();

        private Body(FileModel model) {
            this.id = model.file().id();
            this.notes = new NoteCell(model, viewer);
            var left = Dom.div("left", place, notes);
            var middle = Dom.div("mid", left, Dom.div("side", people, missions));
            add(title(), header, voice, decisions, middle, chronology);
        }

        private void show(FileModel model) {
            // Also when nothing else changed: an address near a position may have been found since.
            place.show(model);
            if (last.filter(model::looksLike).isPresent()) {
                return;
            }
            header.show(model);
            if (last.isEmpty() || changesDecisions(last.get(), model)) {
                decisions.show(model);
            }
            people.show(model);
            notes.show(model);
            missions.show(model);
            chronology.show(model);
            last = Optional.of(model);
        }

        /** The bar is made anew only for a reason: a decision may be half typed in it. */
        private boolean changesDecisions(FileModel before, FileModel now) {
            return !before.pending().equals(now.pending())
                    || !before.missions().equals(now.missions())
                    || !before.file()
                            .care()
                            .orientation()
                            .equals(now.file().care().orientation())
                    || before.file().lifeCycle() != now.file().lifeCycle()
                    || !before.file()
                            .situation()
                            .place()
                            .equals(now.file().situation().place());
        }
    }
}
