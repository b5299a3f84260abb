package fr.centre15.console.store;

/** Projecting into this database would do harm, so nothing is written. The message is one sentence for the operator. */
final class StoreRefused extends RuntimeException {

    private final StoreStatus.Cause why;

    StoreRefused(StoreStatus.Cause why, String message) {
        super(message);
        this.why = why;
    }

    StoreStatus.Cause why() {
        return why;
    }
}
