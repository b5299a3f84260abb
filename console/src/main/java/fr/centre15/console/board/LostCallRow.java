package fr.centre15.console.board;

import com.vaadin.flow.component.html.ListItem;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.KeyedRows;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.call.IncomingCall;
import java.time.Instant;

/** A caller whom nobody answered; calls of one number stand in one row. */
final class LostCallRow extends ListItem implements KeyedRows.Shows<LostCallRow.Model> {

    /**
     * @param tries how often this number rang
     * @param rank place in the list from 1: the digit after R
     */
    record Model(IncomingCall call, int tries, int rank) {

        Instant at() {
            return call.times().endedAt().orElse(call.times().receivedAt());
        }
    }

    LostCallRow() {
        setClassName("qr mini");
    }

    @Override
    public void show(Model model) {
        removeAll();
        IncomingCall call = model.call();
        getElement().setAttribute("data-row", "lost:" + call.id());
        var number = Dom.bold(WaitingCallRow.numberOf(call));
        number.setClassName("num idn");
        var when = Dom.text("num mut dense", "");
        when.getElement().setAttribute("data-since", Long.toString(model.at().toEpochMilli()));
        when.getElement().setAttribute("data-format", "ago");
        String tries = model.tries() > 1 ? Texts.of("board.lost.tries", "count", model.tries()) : call.line();
        String[] caps = model.rank() == 1 ? new String[] {"R"} : new String[] {"R", Integer.toString(model.rank())};
        add(
                Dom.icon("telx"),
                Dom.div("clip", number, Dom.text("mut dense", " " + tries)),
                when,
                Dom.button("soft", Texts.of("board.call-back"), "callBack:" + call.id(), caps));
    }
}
