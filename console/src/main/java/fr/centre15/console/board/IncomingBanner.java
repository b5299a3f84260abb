package fr.centre15.console.board;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.call.IncomingCall;
import fr.centre15.dispatch.samu.SamuState;
import java.util.List;

/** The reserved place of the call that rings longest. Rewritten in place: a storm of calls builds nothing anew. */
final class IncomingBanner extends Div {

    private final HtmlContainer number = Dom.bold("");
    private final Span line = Dom.text("nw", "");
    private final Span where = Dom.text("", "");
    private final Span whereAge = Dom.text("num", "");
    private final Span whereChip = Dom.span("st acc clip", Dom.icon("pin"), where, whereAge);
    private final Span since = Dom.text("mut num w nw", "");
    private final Span others = Dom.text("st line w", "");
    private final NativeButton answer = Dom.button("pri", Texts.of("board.answer"), "answer", "A");
    private final Div banner;

    IncomingBanner() {
        setClassName("slot");
        getElement().setAttribute("aria-live", "polite");
        number.setClassName("num nw idn");
        since.getElement().setAttribute("data-format", "ago");
        banner = Dom.div(
                "incoming",
                Dom.span("pulse", Dom.icon("telin")),
                number,
                line,
                whereChip,
                since,
                others,
                Dom.span("end row", answer, Dom.button("w", Texts.of("board.leave"), "escape", "Échap")));
        banner.getElement().setAttribute("role", "status");
    }

    /** @param waiting calls nobody has taken, the longest waiting first */
    void show(List<IncomingCall> waiting, SamuState state) {
        if (waiting.isEmpty()) {
            removeAll();
            return;
        }
        IncomingCall first = waiting.getFirst();
        Dom.say(number, WaitingCallRow.numberOf(first));
        Dom.say(line, WaitingCallRow.lineOf(first));
        show(WaitingCallRow.Model.of(first, state).whereabouts());
        Dom.set(since, "data-since", Long.toString(first.times().receivedAt().toEpochMilli()));
        Dom.set(answer, "data-do", "answer:" + first.id());
        int more = waiting.size() - 1;
        others.setVisible(more > 0);
        Dom.say(
                others,
                more == 1 ? Texts.of("board.incoming.other") : Texts.of("board.incoming.others", "count", more));
        if (banner.getParent().isEmpty()) {
            add(banner);
        }
    }

    private void show(WhereaboutsText.Whereabouts whereabouts) {
        whereChip.setVisible(whereabouts.isKnown());
        Dom.dress(whereChip, whereabouts.weak() ? "st warn clip" : "st acc clip");
        Dom.say(where, whereabouts.words());
        Dom.set(whereAge, "data-since", Long.toString(whereabouts.since()));
        Dom.set(whereAge, "data-format", "ago");
    }
}
