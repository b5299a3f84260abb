package fr.centre15.dispatch.location;

/** The gazetteer does not answer, or nothing was imported: the place stays in words. The reason is a stable code. */
public final class SearchUnavailable extends RuntimeException {

    /** Why there is no answer. The French sentence is found in the texts under {@code search.unavailable.NAME}. */
    public enum Reason {
        DATABASE_DOWN,
        NOTHING_IMPORTED,
        TOO_SLOW,
        BUSY
    }

    private final Reason reason;

    public SearchUnavailable(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public SearchUnavailable(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
