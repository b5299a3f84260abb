package fr.centre15.dispatch.journal;

/**
 * A record that recovery skipped: the process or the power ended while it was written.
 *
 * @param position the position it would have had
 * @param index where the queue keeps it
 * @param size its bytes, as far as known
 */
public record TornRecord(long position, long index, int size, Reason reason) {

    /** What is wrong with the bytes. Stored by ordinal: append only. */
    public enum Reason {
        /** Begun, never finished. */
        UNFINISHED,
        /** The queue itself cannot read it. */
        UNREADABLE,
        /** Not built like a record. */
        STRUCTURE,
        /** Its bytes are not those that were written. */
        DIGEST,
        /** It does not follow the record before it. */
        ORDER,
        /** It was not sealed with the key it names. */
        TAG
    }
}
