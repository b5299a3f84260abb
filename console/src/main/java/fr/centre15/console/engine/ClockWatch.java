package fr.centre15.console.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out that the wall clock was moved, by comparing how far it went with how far the monotonic clock went. What was
 * found stands until a person has checked the time, or the clock is put back. Asked about once a second; thread safe.
 */
public final class ClockWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

    private final InstantSource wall;
    private final MonotonicClock monotonic;
    private final Duration alarm;

    private Instant wallBefore;
    private long nanosBefore;
    private Optional<Move> move = Optional.empty();
    private Optional<Long> movedAtNanos = Optional.empty();

    /** @param alarm longest difference between the two clocks that is not worth a word */
    public ClockWatch(InstantSource wall, MonotonicClock monotonic, Duration alarm) {
        this.wall = wall;
        this.monotonic = monotonic;
        this.alarm = alarm;
        this.wallBefore = wall.instant();
        this.nanosBefore = monotonic.nanos();
    }

    /**
     * What was done to the wall clock since somebody last checked it.
     *
     * @param by all moves together; negative when it was put back
     * @param seenAt by the moved clock
     */
    public record Move(Duration by, Instant seenAt) {}

    /** Compares now. */
    public synchronized Optional<Move> look() {
        Instant wallNow = wall.instant();
        long nanosNow = monotonic.nanos();
        Duration apart = Duration.between(wallBefore, wallNow).minusNanos(nanosNow - nanosBefore);
        if (apart.abs().compareTo(alarm) > 0) {
            Duration together = move.map(Move::by).orElse(Duration.ZERO).plus(apart);
            move = together.abs().compareTo(alarm) > 0 ? Optional.of(new Move(together, wallNow)) : Optional.empty();
            movedAtNanos = Optional.of(nanosNow);
            wallBefore = wallNow;
            nanosBefore = nanosNow;
            LOG.error("the wall clock was moved by {} s", apart.toSeconds());
        }
        return move;
    }

    /** A person has checked the time: what was found until now is settled. */
    public synchronized void settle() {
        look();
        move = Optional.empty();
    }

    /** Whether the wall clock was moved during this last while, so that ages by it mean nothing yet. */
    public synchronized boolean hasMovedWithin(Duration last) {
        look();
        return movedAtNanos
                .filter(nanos -> monotonic.nanos() - nanos <= last.toNanos())
                .isPresent();
    }
}
