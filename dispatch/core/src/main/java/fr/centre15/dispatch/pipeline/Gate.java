package fr.centre15.dispatch.pipeline;

import fr.centre15.dispatch.Refusal;
import java.util.Optional;

/** Whether commands are let in, and why not. Thread safe. */
final class Gate {

    private volatile Optional<Refusal> closedBecause = Optional.empty();
    private boolean forGood;

    Optional<Refusal> closedBecause() {
        return closedBecause;
    }

    /** For a reason that may pass. */
    synchronized void close(Refusal reason) {
        if (!forGood) {
            closedBecause = Optional.of(reason);
        }
    }

    synchronized void open() {
        if (!forGood) {
            closedBecause = Optional.empty();
        }
    }

    /** Nothing opens it again; that the journal failed is the reason that stays. */
    synchronized void closeForGood(Refusal reason) {
        if (!closedBecause.equals(Optional.of(Refusal.JOURNAL_FAILED))) {
            closedBecause = Optional.of(reason);
        }
        forGood = true;
    }
}
