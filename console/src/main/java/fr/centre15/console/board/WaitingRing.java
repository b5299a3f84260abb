package fr.centre15.console.board;

import com.vaadin.flow.component.html.Span;
import fr.centre15.console.ui.Dom;
import java.time.Instant;

/** The ring that fills while someone waits; the browser draws it and counts. */
final class WaitingRing {

    private WaitingRing() {}

    static Span since(Instant since, QueueLimits.Limit limit) {
        Span ring = Dom.span("ring num");
        update(ring, since, limit);
        return ring;
    }

    static void update(Span ring, Instant since, QueueLimits.Limit limit) {
        var element = ring.getElement();
        element.setAttribute("data-since", Long.toString(since.toEpochMilli()));
        element.setAttribute("data-warn", Long.toString(limit.warn().toSeconds()));
        element.setAttribute("data-late", Long.toString(limit.late().toSeconds()));
    }
}
