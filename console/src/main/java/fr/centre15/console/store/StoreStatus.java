package fr.centre15.console.store;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How the store stands, for the trust strip.
 *
 * @param since when this state began
 * @param positionsBehind journal records not yet in the database; empty as long as the database has not said
 * @param lastDurable last journal position committed to the database; 0 when none is known
 * @param cause why it is down; empty otherwise
 */
public record StoreStatus(
        State state, Instant since, OptionalLong positionsBehind, long lastDurable, Optional<Cause> cause) {

    /** The screen's words are found in the texts under {@code store.state.NAME}. */
    public enum State {
        NOT_CONFIGURED,
        CATCHING_UP,
        UP_TO_DATE,
        DOWN
    }

    /** Why nothing is projected; the sentence is found in the texts under {@code store.cause.NAME}. */
    public enum Cause {
        /** No connection, or no answer in time. */
        UNREACHABLE,
        /** The database refuses user or password. */
        ACCESS_DENIED,
        /** The schema could not be brought up to this version. */
        SCHEMA_UNUSABLE,
        /** The database was filled by another instance: another journal, other keys, exercise instead of live. */
        OTHER_INSTANCE,
        /** The database holds more than the journal: one of the two was restored from an older copy. */
        AHEAD_OF_JOURNAL,
        /** The database refused a row that the journal holds, such as a second active engagement. */
        ROW_REFUSED,
        /** Records that the database lacks were moved to the archive. */
        RECORDS_ARCHIVED,
        /** The journal cannot be read back. */
        JOURNAL_UNREADABLE
    }

    public boolean isUp() {
        return state == State.CATCHING_UP || state == State.UP_TO_DATE;
    }
}
