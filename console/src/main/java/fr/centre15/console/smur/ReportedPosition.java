package fr.centre15.console.smur;

import fr.centre15.console.api.problem.ApiProblem;
import fr.centre15.dispatch.location.Wgs84Position;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A position as a vehicle's device posts it.
 *
 * @param at by the device's clock, ISO 8601 with its offset
 */
record ReportedPosition(
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Double speedKmh,
        @Nullable Double headingDegrees,
        @Nullable String at) {

    private static final double FASTEST_KMH = 1_000;
    private static final double FULL_TURN = 360;

    /** @throws ApiProblem naming the field */
    VehiclePosition receivedAt(Instant now) {
        double north = required("latitude", latitude);
        double east = required("longitude", longitude);
        if (!Wgs84Position.isValid(north, east)) {
            throw ApiProblem.invalid("latitude", "entre -90 et 90, et longitude entre -180 et 180");
        }
        return VehiclePosition.reported(
                new Wgs84Position(north, east),
                within("speedKmh", speedKmh, FASTEST_KMH),
                within("headingDegrees", headingDegrees, FULL_TURN),
                deviceAt(),
                now);
    }

    private static double required(String field, @Nullable Double value) {
        if (value == null) {
            throw ApiProblem.missing(field);
        }
        if (!Double.isFinite(value)) {
            throw ApiProblem.invalid(field, "un nombre");
        }
        return value;
    }

    private static OptionalDouble within(String field, @Nullable Double value, double most) {
        if (value == null) {
            return OptionalDouble.empty();
        }
        if (!(value >= 0 && value <= most)) {
            throw ApiProblem.invalid(field, "entre 0 et " + (int) most);
        }
        return OptionalDouble.of(value);
    }

    private Instant deviceAt() {
        if (at == null) {
            throw ApiProblem.missing("at");
        }
        try {
            return OffsetDateTime.parse(at).toInstant();
        } catch (DateTimeException e) {
            throw ApiProblem.invalid("at", "une date ISO 8601 avec son décalage, telle que 2026-11-24T08:15:30Z");
        }
    }

    @Override
    public String toString() {
        return "ReportedPosition[…]";
    }
}
