package fr.centre15.console.engine;

import fr.centre15.dispatch.staff.PersonId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Who is at a console now. A holder of whom nothing is heard is shown as silent, so that a colleague can take the file
 * over; nothing is ever taken away by itself. By the monotonic clock; thread safe; forgets nobody, so as large as the
 * staff.
 */
public final class Presence {

    private final Map<PersonId, Long> lastHeard = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;
    private final long staleNanos;
    private final long startedAt;

    /** @param stale without a sign of life for this long, a person counts as silent */
    public Presence(LongSupplier nanoTime, Duration stale) {
        this.nanoTime = nanoTime;
        this.staleNanos = stale.toNanos();
        this.startedAt = nanoTime.getAsLong();
    }

    /** The person's console gives a sign of life. */
    public void alive(PersonId person) {
        lastHeard.put(person, nanoTime.getAsLong());
    }

    /** Nothing heard for too long; after a start everyone has that long to come back. */
    public boolean isSilent(PersonId person) {
        long heard = lastHeard.getOrDefault(person, startedAt);
        return nanoTime.getAsLong() - heard > staleNanos;
    }
}
