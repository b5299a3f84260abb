package fr.centre15.console.store;

import fr.centre15.console.store.StoreStatus.Cause;
import fr.centre15.console.store.StoreStatus.State;
import fr.centre15.dispatch.codec.MalformedContent;
import fr.centre15.dispatch.journal.JournalArchived;
import fr.centre15.dispatch.journal.JournalCorrupted;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers how the store stands; written by the follower, read by anyone. Logs a change once, not every attempt. */
final class StoreGauge {

    private static final Logger LOG = LoggerFactory.getLogger(StoreGauge.class);
    private static final long UNKNOWN = -1;

    private final InstantSource clock;
    private volatile Reading reading;

    private record Reading(State state, Instant since, long stored, Optional<Cause> cause) {}

    StoreGauge(InstantSource clock) {
        this.clock = clock;
        this.reading = new Reading(State.CATCHING_UP, clock.instant(), UNKNOWN, Optional.empty());
    }

    StoreStatus status(long durable) {
        Reading now = reading;
        OptionalLong behind =
                now.stored == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(Math.max(0, durable - now.stored));
        return new StoreStatus(now.state, now.since, behind, Math.max(0, now.stored), now.cause);
    }

    void reached(long position, boolean more) {
        change(more ? State.CATCHING_UP : State.UP_TO_DATE, position, Optional.empty(), "");
    }

    void down(Throwable fault) {
        Cause cause = causeOf(fault);
        String sentence = fault instanceof StoreRefused ? fault.getMessage() : describe(fault);
        change(State.DOWN, reading.stored, Optional.of(cause), sentence);
    }

    private void change(State state, long stored, Optional<Cause> cause, String sentence) {
        Reading before = reading;
        boolean same = before.state == state && before.cause.equals(cause);
        reading = new Reading(state, before.state == state ? before.since : clock.instant(), stored, cause);
        if (same) {
            return;
        }
        if (cause.isPresent()) {
            LOG.warn("the store is down, dispatch goes on: {} {}", cause.get(), sentence);
        } else {
            LOG.info("the store is {} at position {}", state, stored);
        }
    }

    /** Never a message of the driver: it may quote a row. */
    private static String describe(Throwable fault) {
        Optional<SQLException> sql = sqlIn(fault);
        return fault.getClass().getSimpleName()
                + sql.map(found -> ", SQL state " + found.getSQLState()).orElse("");
    }

    private static Cause causeOf(Throwable fault) {
        return switch (fault) {
            case StoreRefused refused -> refused.why();
            case JournalArchived _ -> Cause.RECORDS_ARCHIVED;
            case JournalCorrupted _, MalformedContent _ -> Cause.JOURNAL_UNREADABLE;
            default ->
                sqlIn(fault)
                        .map(found -> causeOf(found, fault instanceof FlywayException))
                        .orElse(fault instanceof FlywayException ? Cause.SCHEMA_UNUSABLE : Cause.UNREACHABLE);
        };
    }

    private static Cause causeOf(SQLException fault, boolean migrating) {
        String state = Optional.ofNullable(fault.getSQLState()).orElse("");
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "28" -> Cause.ACCESS_DENIED;
            case "22", "23" -> Cause.ROW_REFUSED;
            case "42", "3F" -> migrating ? Cause.SCHEMA_UNUSABLE : Cause.ROW_REFUSED;
            default -> Cause.UNREACHABLE;
        };
    }

    /** The innermost one: a pool's time-out says why in its cause. */
    private static Optional<SQLException> sqlIn(Throwable fault) {
        Optional<SQLException> found = Optional.empty();
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql) {
                found = Optional.of(sql);
            }
        }
        return found;
    }
}
