package fr.centre15.dispatch.smur;

import fr.centre15.dispatch.location.Wgs84Position;
import java.time.Duration;
import java.time.Instant;

/**
 * Where a vehicle last was for certain.
 *
 * @param at when it was there: the device's time, or ours when the device's clock runs ahead
 */
public record LastPosition(Wgs84Position point, Instant at) {

    /** Never negative: a position cannot be younger than now. */
    Duration age(Instant now) {
        return at.isAfter(now) ? Duration.ZERO : Duration.between(at, now);
    }

    @Override
    public String toString() {
        return "LastPosition[" + at + "]";
    }
}
