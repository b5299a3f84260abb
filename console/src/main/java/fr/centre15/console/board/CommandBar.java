package fr.centre15.console.board;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.centre15.console.board.TrustSource.TrustItem;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.Texts;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The command line, the keys most used, what the last action did, and the amber band when something is down. */
final class CommandBar extends Div {

    private static final String SEQUENCE = "event.detail.seq";

    private final HtmlContainer line = Dom.tag("samu-command", "");
    private final Div degraded = Dom.div("degraded");
    private final Span sentence = Dom.text("", "");
    private final Div hints = hints();
    private final Span result = Dom.text("result", "");

    /**
     * @param palette what can be done now, asked each time the operator opens the line
     * @param addresses found as they are typed here
     */
    CommandBar(Supplier<String> palette, AddressDesk addresses) {
        setClassName("cmd");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", Texts.of("command.title"));
        result.getElement().setAttribute("role", "status");
        degraded.getElement().setAttribute("role", "status");
        degraded.add(Dom.icon("warn"), sentence);
        degraded.setVisible(false);
        addresses.serve(line);
        add(line, Dom.span("keyhint"), hints, degraded, result);
        line.getElement()
                .addEventListener("samu-palette", event -> {
                    line.getElement().setAttribute("data-palette", palette.get());
                    line.getElement()
                            .setAttribute(
                                    "data-palette-seq",
                                    event.getEventData().get(SEQUENCE).asString());
                })
                .addEventData(SEQUENCE);
    }

    private static Div hints() {
        Div hints = Dom.div("hints");
        hint(hints, "hint.queue", "↑", "↓");
        hint(hints, "hint.answer", "A");
        hint(hints, "hint.priority", "0", "3");
        hint(hints, "hint.motive", "M");
        hint(hints, "hint.engage", "E");
        hint(hints, "hint.keys", "?");
        return hints;
    }

    private static void hint(Div hints, String text, String... caps) {
        Span one = Dom.span("");
        for (String cap : caps) {
            one.add(Dom.key(cap));
        }
        one.add(Dom.text("", Texts.of(text)));
        hints.add(one);
    }

    void show(BoardSnapshot snapshot, Result last, boolean canUndo) {
        String down = snapshot.trust().stream()
                .map(TrustItem::degraded)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        degraded.setVisible(!down.isEmpty());
        hints.setVisible(down.isEmpty());
        Dom.say(sentence, down);
        Dom.dress(result, last.sentence().isEmpty() ? "result" : last.good() ? "result ok" : "result bad");
        String undo = canUndo && last.good() && !last.sentence().isEmpty() ? " · " + Texts.of("hint.undo") : "";
        Dom.say(result, last.sentence() + undo);
    }
}
