package fr.centre15.dispatch.journal;

/** The disk under the journal failed: nothing more may be acknowledged, and the process must end. */
public class JournalFailure extends RuntimeException {

    public JournalFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
