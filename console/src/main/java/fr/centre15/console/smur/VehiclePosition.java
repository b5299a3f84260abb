package fr.centre15.console.smur;

import fr.centre15.dispatch.location.Wgs84Position;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * Where a vehicle says that it is.
 *
 * @param speedKmh by the device, if it said so
 * @param headingDegrees clockwise from north, 0 to 360, if the device said so
 * @param deviceAt by the device's own clock
 * @param receivedAt by ours
 * @param doubtful further from the last sound position than the vehicle can have moved
 */
public record VehiclePosition(
        Wgs84Position position,
        OptionalDouble speedKmh,
        OptionalDouble headingDegrees,
        Instant deviceAt,
        Instant receivedAt,
        boolean doubtful) {

    public static VehiclePosition reported(
            Wgs84Position position,
            OptionalDouble speedKmh,
            OptionalDouble headingDegrees,
            Instant deviceAt,
            Instant receivedAt) {
        return new VehiclePosition(position, speedKmh, headingDegrees, deviceAt, receivedAt, false);
    }

    /** When it was so: a device whose clock runs ahead counts by ours, so that it cannot block what follows. */
    public Instant at() {
        return deviceAt.isAfter(receivedAt) ? receivedAt : deviceAt;
    }

    /** By how much the device's clock seems behind ours, transport included; negative when it runs ahead. */
    public Duration offset() {
        return Duration.between(deviceAt, receivedAt);
    }

    VehiclePosition doubted() {
        return new VehiclePosition(position, speedKmh, headingDegrees, deviceAt, receivedAt, true);
    }

    @Override
    public String toString() {
        return "VehiclePosition[…]";
    }
}
