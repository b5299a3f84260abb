package fr.centre15.console.board;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.KeyedRows;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.regulation.MedicalNote;
import fr.centre15.dispatch.regulation.RegulationDecision;
import fr.centre15.dispatch.regulation.RegulationFile;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Signed notes and decisions, and the note being typed: kept at each pause, signed by Ctrl Enter. */
final class NoteCell extends HtmlContainer {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final UnorderedList written = new UnorderedList();
    private final KeyedRows<Line, LineRow> rows = new KeyedRows<>(written, Line::id, _ -> new LineRow());
    private final HtmlContainer area = Dom.tag("textarea", "");
    private final Span whose = Dom.text("whose idn", "");

    NoteCell(FileModel model, Viewer viewer) {
        super("section");
        setClassName("cell");
        HtmlContainer title =
                Dom.tag("h2", "", Dom.icon("doc"), Dom.text("", Texts.of("file.notes")), Dom.span("end", Dom.key("N")));
        area.getElement().setAttribute("data-action", "note");
        area.getElement().setAttribute("aria-label", Texts.of("file.note"));
        area.getElement().setProperty("value", model.file().draftOf(viewer.person()));
        written.setClassName("notes");
        Div foot = Dom.div(
                "foot",
                whose,
                Dom.text("", " · " + Texts.of("file.note.kept") + " "),
                Dom.key("Ctrl"),
                Dom.key("↵"),
                Dom.text("", " " + Texts.of("file.note.sign")));
        add(title, written, Dom.div("notebox", area, foot));
    }

    /** The draft is on disk: the browser may stop warning about it. */
    void draftKept(String revision) {
        area.getElement().setAttribute("data-acked-draft", revision);
    }

    /** A signed text leaves the field, unless more was typed meanwhile. */
    void signed(String text) {
        area.getElement().executeJs("if (this.value === $0) this.value = ''", text);
    }

    void show(FileModel model) {
        RegulationFile file = model.file();
        ZoneId zone = model.state().reference().profile().zone();
        Stream<Line> notes = file.care().notes().stream().map(note -> Line.of(note, model, zone));
        Stream<Line> decisions = file.care().decisions().stream().map(decision -> Line.of(decision, model, zone));
        List<Line> newestFirst = Stream.concat(notes, decisions)
                .sorted(Comparator.comparing(Line::at).reversed())
                .toList();
        // At the caret stands whose note this is, as far as it is known now.
        Dom.say(whose, file.drm().shortForm() + " · " + FileHeader.fullNameOr(file, Texts.of("file.patient.unknown")));
        rows.show(newestFirst);
        written.setVisible(!newestFirst.isEmpty());
    }

    /** One signed note or decision as it is read. */
    private record Line(UUID id, Instant at, String head, String text) {

        static Line of(MedicalNote note, FileModel model, ZoneId zone) {
            String head = TIME.format(note.at().atZone(zone)) + " "
                    + model.state().staff().nameOf(note.author());
            return new Line(note.id(), note.at(), head, note.text());
        }

        static Line of(RegulationDecision decision, FileModel model, ZoneId zone) {
            String head = TIME.format(decision.at().atZone(zone)) + " "
                    + model.state().staff().nameOf(decision.author());
            String text = Texts.of("decision." + decision.type().code())
                    + (decision.text().isEmpty() ? "" : " : " + decision.text());
            return new Line(decision.id(), decision.at(), head, text);
        }

        @Override
        public String toString() {
            return "Line[" + id + "]";
        }
    }

    private static final class LineRow extends ListItem implements KeyedRows.Shows<Line> {

        @Override
        public void show(Line line) {
            removeAll();
            add(Dom.text("n mut dense", line.head()), Dom.text("", line.text()));
        }
    }
}
