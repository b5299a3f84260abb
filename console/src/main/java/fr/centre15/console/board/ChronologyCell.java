package fr.centre15.console.board;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import fr.centre15.console.nomenclature.CodeList;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.KeyedRows;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.regulation.ChronologyEntry;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.staff.PersonId;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What happened, the newest first, by the server's clock. */
final class ChronologyCell extends HtmlContainer {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final String STATUS = "STATUS_";

    private final UnorderedList list = new UnorderedList();
    private final KeyedRows<Line, Row> rows = new KeyedRows<>(list, Line::rank, _ -> new Row());

    ChronologyCell() {
        super("section");
        setClassName("cell chrono");
        list.setClassName("tl");
        list.getElement().setAttribute("tabindex", "0");
        list.getElement().setAttribute("aria-label", Texts.of("file.chronology"));
        add(
                Dom.tag(
                        "h2",
                        "",
                        Dom.icon("hist"),
                        Dom.text("", Texts.of("file.chronology")),
                        Dom.text("mut", Texts.of("file.chronology.clock"))),
                list);
    }

    private record Line(int rank, String time, String icon, String who, String what) {
        @Override
        public String toString() {
            return "Line[" + rank + "]";
        }
    }

    void show(FileModel model) {
        SamuState state = model.state();
        ZoneId zone = state.reference().profile().zone();
        List<ChronologyEntry> entries = model.file().chronology();
        List<Line> lines = new ArrayList<>(entries.size());
        for (int i = entries.size() - 1; i >= 0; i--) {
            ChronologyEntry entry = entries.get(i);
            lines.add(new Line(
                    i,
                    TIME.format(entry.at().atZone(zone)),
                    icon(entry.kind()),
                    who(state, entry.actor()),
                    sentence(state, entry)));
        }
        rows.show(lines);
    }

    private static String who(SamuState state, Actor actor) {
        return switch (actor.kind()) {
            case PERSON -> state.staff().nameOf(PersonId.parse(actor.id()));
            case DEVICE, GRANT, SYSTEM -> Texts.of("actor." + actor.kind());
        };
    }

    private static String sentence(SamuState state, ChronologyEntry entry) {
        if (entry.kind().startsWith(STATUS)) {
            String label = CodeList.VEHICLE_STATES.labelOf(entry.kind().substring(STATUS.length()));
            return entry.detail() + " : " + label;
        }
        String detail = switch (entry.kind()) {
            case "TAKEN" -> state.staff().nameOf(PersonId.parse(entry.detail()));
            case "DECISION" -> Texts.of("decision." + entry.detail());
            case "LIFE_CYCLE" -> Texts.of("lifecycle." + entry.detail());
            case "POSITION", "PLACE_CONFIRMED" -> Texts.of("position.source." + entry.detail());
            case "ATTRIBUTION" -> CodeList.ATTRIBUTIONS.labelOf(entry.detail());
            case "FINDING" -> FindingText.ofCode(entry.detail());
            case "FINDING_WITHDRAWN" -> FindingText.about(entry.detail());
            case "CALLER" -> CodeList.CALLER_TYPES.labelOf(entry.detail());
            default -> entry.detail();
        };
        return Texts.of("chronology." + entry.kind(), "detail", detail);
    }

    private static String icon(String kind) {
        return switch (kind) {
            case "OPENED" -> "tel";
            case "PLACE", "POSITION", "PLACE_CONFIRMED", "PLACE_WITHDRAWN" -> "pin";
            case "CALLER", "PATIENT", "TAKEN" -> "user";
            case "ENGAGED" -> "amb";
            case "ORIENTED", "ORIENTED_OTHERWISE", "ORIENTATION_WITHDRAWN" -> "hosp";
            default -> kind.startsWith(STATUS) ? "amb" : "doc";
        };
    }

    private static final class Row extends ListItem implements KeyedRows.Shows<Line> {
        @Override
        public void show(Line line) {
            removeAll();
            add(
                    Dom.text("n num", line.time()),
                    Dom.icon(line.icon()),
                    Dom.text("clip sec", line.who()),
                    Dom.text("clip", line.what()));
        }
    }
}
