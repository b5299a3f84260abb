package fr.centre15.dispatch.smur;

import java.time.Duration;

/**
 * How long a vehicle needs to a place.
 *
 * @param metres length of the way
 * @param method how it was found: whatever is no {@code ROAD} is shown as an estimate
 */
public record TravelTime(Duration duration, double metres, Method method) {

    /** How a travel time was found. */
    public enum Method {
        /** A way was found on imported roads. */
        ROAD,
        /** As the crow flies, lengthened by a detour. */
        ESTIMATE,
        /** As the crow flies, for what flies. */
        FLIGHT
    }

    public TravelTime {
        if (duration.isNegative() || !(metres >= 0)) {
            throw new IllegalArgumentException("a way lasts and measures at least nothing");
        }
    }
}
