package fr.centre15.dispatch.call;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a call rang, was answered and ended by the telephone system's own clock, which may be wrong but is compared with
 * itself only. Empty where it said nothing, and for calls of journals before version 2 of their events.
 */
public record TelephoneTimes(Optional<Instant> rangAt, Optional<Instant> answeredAt, Optional<Instant> overAt) {

    static final TelephoneTimes NONE = new TelephoneTimes(Optional.empty(), Optional.empty(), Optional.empty());

    /** Two reports of one moment differ by less. */
    private static final Duration SAME_MOMENT = Duration.ofSeconds(5);

    static final Codec<TelephoneTimes> CODEC = record(
            field(TelephoneTimes::rangAt, Codec.INSTANT.optional()),
            field(TelephoneTimes::answeredAt, Codec.INSTANT.optional()),
            field(TelephoneTimes::overAt, Codec.INSTANT.optional()),
            TelephoneTimes::new);

    TelephoneTimes rang(Instant at) {
        Instant first = rangAt.filter(known -> known.isBefore(at)).orElse(at);
        return new TelephoneTimes(Optional.of(first), answeredAt, overAt);
    }

    TelephoneTimes answered(Instant at) {
        return new TelephoneTimes(rangAt, answeredAt.or(() -> Optional.of(at)), overAt);
    }

    TelephoneTimes over(Instant at) {
        return new TelephoneTimes(rangAt, answeredAt, overAt.or(() -> Optional.of(at)));
    }

    /** A ring of that time belongs to this call, which is over: the telephone told of it late, or once more. */
    boolean coverRing(Instant at) {
        return overAt.filter(over -> rangAt.map(rang -> at.isAfter(rang.minus(SAME_MOMENT)) && at.isBefore(over))
                        .orElse(!at.isAfter(over)))
                .isPresent();
    }

    /** The earliest time known; the beginning of time when none is. */
    Instant first() {
        return Stream.of(rangAt, answeredAt, overAt)
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
