package fr.centre15.console.board;

import fr.centre15.console.board.TrustSource.TrustItem;
import fr.centre15.dispatch.board.RegulationBoard;
import fr.centre15.dispatch.samu.SamuState;
import java.util.List;
import java.util.Optional;

/**
 * What every console shows at one moment, worked out once for all of them. Immutable.
 *
 * @param serverMillis the server's clock
 * @param fault sentence of the red band; empty while the journal works
 */
record BoardSnapshot(
        SamuState state,
        RegulationBoard board,
        Figures figures,
        List<TrustItem> trust,
        long serverMillis,
        Optional<String> fault) {

    /** Changes once a second as long as the probe goes the whole way. */
    long beat() {
        return state.memory().probe();
    }
}
