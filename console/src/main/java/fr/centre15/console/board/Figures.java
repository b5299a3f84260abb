package fr.centre15.console.board;

import fr.centre15.dispatch.board.RegulationBoard;
import fr.centre15.dispatch.call.IncomingCall;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.samu.SamuState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The figures above the queues. Immutable.
 *
 * @param quickShare percent of the last hour's calls that someone took within 30 s; empty when there was none
 */
record Figures(int waiting, int files, Optional<Long> quickShare, int lost) {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration QUICK = Duration.ofSeconds(30);

    static Figures of(SamuState state, RegulationBoard board, Instant now) {
        return new Figures(
                board.waiting().size(),
                board.emergency().size() + board.general().size(),
                quickShare(state, now),
                board.lost().size());
    }

    /** Lost calls count as not taken; ringing ones do not count yet. */
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
