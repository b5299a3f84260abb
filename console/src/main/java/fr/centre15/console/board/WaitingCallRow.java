package fr.centre15.console.board;

import com.vaadin.flow.component.html.ListItem;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.KeyedRows;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.call.IncomingCall;
import fr.centre15.dispatch.call.PhoneNumber;

/** A call nobody has taken. */
final class WaitingCallRow extends ListItem implements KeyedRows.Shows<IncomingCall> {

    private final QueueLimits limits;

    WaitingCallRow(QueueLimits limits) {
        this.limits = limits;
        setClassName("qr");
    }

    @Override
    public void show(IncomingCall call) {
        removeAll();
        getElement().setAttribute("data-row", "call:" + call.id());
        getElement().setAttribute("data-do", "answer:" + call.id());
        var number = Dom.tag("h3", "clip num idn");
        number.setText(numberOf(call));
        add(
                WaitingRing.since(call.times().receivedAt(), limits.call()),
                Dom.priority("", ""),
                Dom.div("clip", number, Dom.text("s clip", lineOf(call))),
                Dom.div("r", Dom.button("soft", Texts.of("board.answer"), "answer:" + call.id(), "A")));
    }

    static String numberOf(IncomingCall call) {
        return call.callingNumber().map(PhoneNumber::spoken).orElse(Texts.of("board.number.hidden"));
    }

    static String lineOf(IncomingCall call) {
        return call.line().isEmpty() ? Texts.of("board.line.unknown") : Texts.of("board.line", "line", call.line());
    }
}
