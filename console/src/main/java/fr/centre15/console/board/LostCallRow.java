package fr.centre15.console.board;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.KeyedRows;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.board.LostCaller;
import fr.centre15.dispatch.call.IncomingCall;
import java.time.Instant;

/** A caller whom nobody answered. Only its digit changes when another one hangs up: the rest stands. */
final class LostCallRow extends ListItem implements KeyedRows.Shows<LostCallRow.Model> {

    /** @param rank place in the list from 1: the digit after R */
    record Model(LostCaller caller, int rank) {}

    private final Span tries = Dom.text("mut dense", "");
    private final Span digit = Dom.span("");

    LostCallRow(IncomingCall call) {
        setClassName("qr mini");
        getElement().setAttribute("data-row", "lost:" + call.id());
        var number = Dom.bold(WaitingCallRow.numberOf(call));
        number.setClassName("num idn");
        var when = Dom.text("num mut dense", "");
        when.getElement()
                .setAttribute("data-since", Long.toString(hungUpAt(call).toEpochMilli()));
        when.getElement().setAttribute("data-format", "ago");
        NativeButton callBack = Dom.button("soft", Texts.of("board.call-back"), "callBack:" + call.id(), "R");
        callBack.add(digit);
        add(Dom.icon("telx"), Dom.div("clip", number, tries), when, callBack);
    }

    @Override
    public void show(Model model) {
        LostCaller caller = model.caller();
        Dom.say(
                tries,
                " "
                        + (caller.tries() > 1
                                ? Texts.of("board.lost.tries", "count", caller.tries())
                                : caller.call().line()));
        digit.removeAll();
        if (model.rank() > 1) {
            digit.add(Dom.key(Integer.toString(model.rank())));
        }
    }

    private static Instant hungUpAt(IncomingCall call) {
        return call.times().endedAt().orElse(call.times().receivedAt());
    }
}
