package fr.centre15.dispatch.smur;

import java.time.Duration;

/**
 * How old a position may be.
 *
 * @param fresh up to here it is where the vehicle is
 * @param stale up to here it is used and its age is said
 * @param unusable beyond, it is not used at all; in between it is old: used with doubt
 */
public record PositionLimits(Duration fresh, Duration stale, Duration unusable) {

    public static final PositionLimits USUAL =
            new PositionLimits(Duration.ofSeconds(30), Duration.ofSeconds(120), Duration.ofMinutes(15));

    public PositionLimits {
        if (fresh.isNegative() || fresh.compareTo(stale) > 0 || stale.compareTo(unusable) > 0) {
            throw new IllegalArgumentException("fresh, stale and unusable are in growing order");
        }
    }
}
