package fr.centre15.dispatch.location;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a caller's device says it is. A fact: it never moves a place that a person confirmed.
 *
 * @param accuracyMetres radius of the circle in which the device is with the given confidence; 0 when unknown
 * @param confidencePercent 0 when unknown
 * @param fixedAt when the device found its position, by its own clock; a time that no journal can hold counts as none
 * @param receivedAt when it reached us, UTC
 * @param warnings stable codes of what was odd about the message, such as {@code aml.length}
 */
public record CallerPosition(
        Wgs84Position point,
        double accuracyMetres,
        int confidencePercent,
        PositionSource source,
        Optional<Instant> fixedAt,
        Instant receivedAt,
        List<String> warnings) {

    /** Beyond this radius a circle says a district, not a place. */
    private static final double WIDEST_GOOD_METRES = 1_000;

    /** Telephones find their position while they dial, and clocks differ a little. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private static final Wgs84Position NULL_ISLAND = new Wgs84Position(0, 0);
    private static final int FULL = 100;
    private static final int MOST_WARNINGS = 16;
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");
    private static final Pattern WARNING = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    public static final Codec<CallerPosition> CODEC = record(
            field(CallerPosition::point, Wgs84Position.CODEC),
            field(CallerPosition::accuracyMetres, Codec.DOUBLE),
            field(CallerPosition::confidencePercent, Codec.INT),
            field(CallerPosition::source, PositionSource.CODEC),
            field(CallerPosition::fixedAt, Codec.INSTANT.optional()),
            field(CallerPosition::receivedAt, Codec.INSTANT),
            field(CallerPosition::warnings, Codec.TEXT.list()),
            CallerPosition::new);

    public CallerPosition {
        if (!isValidAccuracy(accuracyMetres) || confidencePercent < 0 || confidencePercent > FULL) {
            throw new IllegalArgumentException("a radius in metres and a confidence of 0 to 100 are expected");
        }
        if (!isPlausible(receivedAt)) {
            throw new IllegalArgumentException("a position is received between 1970 and 9999");
        }
        if (warnings.size() > MOST_WARNINGS
                || !warnings.stream().allMatch(code -> WARNING.matcher(code).matches())) {
            throw new IllegalArgumentException("a position has at most 16 warnings, each a code of 64 characters");
        }
        fixedAt = fixedAt.filter(CallerPosition::isPlausible).map(at -> at.truncatedTo(ChronoUnit.MICROS));
        receivedAt = receivedAt.truncatedTo(ChronoUnit.MICROS);
        warnings = List.copyOf(warnings);
    }

    public static boolean isValidAccuracy(double metres) {
        return metres >= 0 && Double.isFinite(metres);
    }

    private static boolean isPlausible(Instant at) {
        return at.isAfter(Instant.EPOCH) && at.isBefore(END_OF_TIME);
    }

    /** Since when it is true at best: a late message is as old as its fix, and no clock makes it newer than its receipt. */
    public Instant asOf() {
        return fixedAt.filter(fixed -> fixed.isBefore(receivedAt)).orElse(receivedAt);
    }

    /** Never negative. */
    public Duration ageAt(Instant now) {
        Duration age = Duration.between(asOf(), now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    /**
     * Why not to rely on it; empty for a good position.
     *
     * @param callSince when the call began, by our own clock
     */
    public Set<Weakness> weaknesses(Instant callSince, Territory territory) {
        EnumSet<Weakness> found = EnumSet.noneOf(Weakness.class);
        if (accuracyMetres == 0 || accuracyMetres > WIDEST_GOOD_METRES) {
            found.add(Weakness.WIDE);
        }
        if (asOf().isBefore(callSince.minus(GRACE))) {
            found.add(Weakness.OLDER_THAN_CALL);
        }
        if (point.metresTo(NULL_ISLAND) < WIDEST_GOOD_METRES) {
            found.add(Weakness.NULL_ISLAND);
        }
        if (!territory.area().covers(point)) {
            found.add(Weakness.OUTSIDE_TERRITORY);
        }
        if (fixedAt.filter(fixed -> fixed.isAfter(receivedAt.plus(GRACE))).isPresent()) {
            found.add(Weakness.FROM_THE_FUTURE);
        }
        return Set.copyOf(found);
    }

    /** Says the same as another one, more closely, and not much earlier. */
    boolean isNarrowerWithin(CallerPosition wider, Duration shortly) {
        return accuracyMetres < wider.accuracyMetres
                && point.metresTo(wider.point) <= wider.accuracyMetres
                && Duration.between(asOf(), wider.asOf()).abs().compareTo(shortly) <= 0;
    }

    /** The same message again, by another way or a second time. A device without a clock may well repeat itself. */
    boolean repeats(CallerPosition other) {
        return point.equals(other.point)
                && accuracyMetres == other.accuracyMetres
                && source == other.source
                && fixedAt.equals(other.fixedAt)
                && (fixedAt.isPresent() || receivedAt.equals(other.receivedAt));
    }

    /** Nothing is received after it was stamped. */
    CallerPosition receivedBy(Instant stamped) {
        return receivedAt.isAfter(stamped)
                ? new CallerPosition(point, accuracyMetres, confidencePercent, source, fixedAt, stamped, warnings)
                : this;
    }

    @Override
    public String toString() {
        return "CallerPosition[" + source + "]";
    }
}
