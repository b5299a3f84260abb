package fr.centre15.console.board;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.call.IncomingCall;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.samu.SamuState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Four figures above the queues. */
final class KpiBar extends Div {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration QUICK = Duration.ofSeconds(30);

    private final HtmlContainer waiting = figure("board.kpi.waiting");
    private final HtmlContainer files = figure("board.kpi.files");
    private final HtmlContainer quick = figure("board.kpi.quick");
    private final HtmlContainer lost = figure("board.kpi.lost");

    KpiBar() {
        setClassName("kpis");
    }

    private HtmlContainer figure(String label) {
        HtmlContainer value = Dom.tag("b", "num");
        add(Dom.div("kpi", value, Dom.text("lbl", Texts.of(label))));
        return value;
    }

    void show(BoardSnapshot snapshot) {
        Dom.say(waiting, Integer.toString(snapshot.board().waiting().size()));
        Dom.say(
                files,
                Integer.toString(snapshot.board().emergency().size()
                        + snapshot.board().general().size()));
        Dom.say(
                quick,
                quickShare(snapshot.state(), Instant.ofEpochMilli(snapshot.serverMillis()))
                        .map(share -> share + "\u00a0%")
                        .orElse("–"));
        Dom.say(
                lost,
                Integer.toString(QueuePanel.byNumber(snapshot.board().lost()).size()));
    }

    /** Share of the last hour's calls that someone took within 30 s; lost ones count as not taken. */
    static Optional<Long> quickShare(SamuState state, Instant now) {
        long taken = 0;
        long quick = 0;
        Stream<IncomingCall> calls = state.calls().calls().values().toJavaStream();
        for (IncomingCall call : (Iterable<IncomingCall>) calls::iterator) {
            boolean recent = call.times().receivedAt().plus(WINDOW).isAfter(now);
            if (recent && !call.isWaiting()) {
                taken++;
                quick += isQuick(state, call) ? 1 : 0;
            }
        }
        return taken == 0 ? Optional.empty() : Optional.of(Math.round(100.0 * quick / taken));
    }

    private static boolean isQuick(SamuState state, IncomingCall call) {
        return call.file()
                .flatMap(state.files()::find)
                .map(RegulationFile::opening)
                .filter(opening ->
                        opening.at().isBefore(call.times().receivedAt().plus(QUICK)))
                .isPresent();
    }
}
