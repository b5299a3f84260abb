package fr.centre15.dispatch.journal;

/** A record does not verify (tag, chain, sequence or structure) where recovery had found it sound. */
public class JournalCorrupted extends RuntimeException {

    public JournalCorrupted(String message) {
        super(message);
    }

    public JournalCorrupted(String message, Throwable cause) {
        super(message, cause);
    }
}
