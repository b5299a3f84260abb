package fr.centre15.dispatch.orientation;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.codec.Codec;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a receiving unit last said of its room. What nobody declared is unknown, never zero.
 *
 * @param unit code of the receiving unit
 * @param what one of the unit's capabilities
 * @param free beds or places, 0 to 999; empty when not said
 * @param busyUntil the room or team is taken until then; empty when it is free or not said
 * @param asOf when it was so
 * @param by who said so
 */
public record DeclaredCapacity(
        String unit, String what, Optional<Integer> free, Optional<Instant> busyUntil, Instant asOf, Actor by) {

    private static final int MOST_FREE = 999;

    static final Codec<DeclaredCapacity> CODEC = record(
            field(DeclaredCapacity::unit, Codec.TEXT),
            field(DeclaredCapacity::what, Codec.TEXT),
            field(DeclaredCapacity::free, Codec.INT.optional()),
            field(DeclaredCapacity::busyUntil, Codec.INSTANT.optional()),
            field(DeclaredCapacity::asOf, Codec.INSTANT),
            field(DeclaredCapacity::by, Actor.CODEC),
            DeclaredCapacity::new);

    public DeclaredCapacity {
        if (free.isEmpty() && busyUntil.isEmpty()) {
            throw new IllegalArgumentException("a capacity says how much is free, or until when nothing is");
        }
        if (free.filter(beds -> beds < 0 || beds > MOST_FREE).isPresent()) {
            throw new IllegalArgumentException("0 to 999 places are free");
        }
    }

    public Duration age(Instant now) {
        return asOf.isAfter(now) ? Duration.ZERO : Duration.between(asOf, now);
    }

    /** Recent enough to be believed. */
    public boolean isUsable(Instant now, Duration limit) {
        return age(now).compareTo(limit) <= 0;
    }

    /** Nothing is free for who arrives then. */
    boolean isFullAt(Instant arrival) {
        // "None free" stays so until somebody says otherwise, even past the hour at which it was expected to end.
        return busyUntil.filter(arrival::isBefore).isPresent()
                || free.filter(beds -> beds == 0).isPresent();
    }
}
