package fr.centre15.dispatch.journal;

/** The bytes at a place are not the record expected there. Without a stack trace: a control value of recovery. */
final class Unsound extends Exception {

    private final TornRecord.Reason reason;
    private final int size;

    Unsound(TornRecord.Reason reason, int size) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.size = size;
    }

    TornRecord.Reason reason() {
        return reason;
    }

    int size() {
        return size;
    }
}
