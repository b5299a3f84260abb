package fr.centre15.console.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import fr.centre15.console.board.WhereaboutsText.Whereabouts;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.KeyedRows;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.IncomingCall;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.samu.SamuState;

/** A call nobody has taken, and where its device says it is. */
final class WaitingCallRow extends ListItem implements KeyedRows.Shows<WaitingCallRow.Model> {

    record Model(IncomingCall call, Whereabouts whereabouts) {

        static Model of(IncomingCall call, SamuState state) {
            return new Model(
                    call,
                    state.placeOf(call.id())
                            .map(place ->
                                    WhereaboutsText.of(place, state.reference().territory()))
                            .orElse(Whereabouts.NONE));
        }

        CallId id() {
            return call.id();
        }

        @Override
        public String toString() {
            return "Model[…]";
        }
    }

    private final QueueLimits limits;

    WaitingCallRow(QueueLimits limits) {
        this.limits = limits;
        setClassName("qr");
    }

    @Override
    public void show(Model model) {
        IncomingCall call = model.call();
        removeAll();
        getElement().setAttribute("data-row", "call:" + call.id());
        getElement().setAttribute("data-do", "answer:" + call.id());
        var number = Dom.tag("h3", "clip num idn");
        number.setText(numberOf(call));
        add(
                WaitingRing.since(call.times().receivedAt(), limits.call()),
                Dom.priority("", ""),
                Dom.div("clip", number, aboutOf(model)),
                Dom.div("r", Dom.button("soft", Texts.of("board.answer"), "answer:" + call.id(), "A")));
    }

    private static Component aboutOf(Model model) {
        if (!model.whereabouts().isKnown()) {
            return Dom.text("s clip", lineOf(model.call()));
        }
        Span where = Dom.span(
                model.whereabouts().weak() ? "s clip warn-text" : "s clip",
                Dom.text("", lineOf(model.call()) + " · " + model.whereabouts().words() + ", "));
        where.add(age(model.whereabouts()));
        return where;
    }

    /** How old it is, counted on by the browser. */
    static Span age(Whereabouts whereabouts) {
        Span age = Dom.text("num", "");
        Dom.set(age, "data-since", Long.toString(whereabouts.since()));
        Dom.set(age, "data-format", "ago");
        return age;
    }

    static String numberOf(IncomingCall call) {
        return call.callingNumber().map(PhoneNumber::spoken).orElse(Texts.of("board.number.hidden"));
    }

    static String lineOf(IncomingCall call) {
        return call.line().isEmpty() ? Texts.of("board.line.unknown") : Texts.of("board.line", "line", call.line());
    }
}
