package fr.centre15.dispatch.smur;

import fr.centre15.dispatch.location.Wgs84Position;
import java.time.Duration;
import java.util.List;

/**
 * Travel times without any road: the great circle, lengthened by a detour, at a speed by kind of vehicle. An assumption
 * and shown as one. Pure; a microsecond a pair.
 *
 * @param detourFactor how much longer roads are than the crow's way, at least 1
 * @param lightKmh mean speed of a car, from leaving to arriving
 * @param heavyKmh mean speed of an ambulance
 * @param flightKmh cruising speed of a helicopter
 * @param flightReady what taking off and landing cost, whatever the distance
 */
public record EstimatedTravelTimes(
        double detourFactor, double lightKmh, double heavyKmh, double flightKmh, Duration flightReady)
        implements TravelTimes {

    private static final double METRES_PER_KM = 1_000;
    private static final double SECONDS_PER_HOUR = 3_600;

    /** Usual orders of magnitude, measured by nobody here: each instance sets its own. */
    public static final EstimatedTravelTimes USUAL = new EstimatedTravelTimes(1.3, 70, 60, 220, Duration.ofMinutes(8));

    public EstimatedTravelTimes {
        if (!(detourFactor >= 1 && detourFactor <= 10)) {
            throw new IllegalArgumentException("a detour factor lies between 1 and 10");
        }
        if (!(lightKmh > 0 && heavyKmh > 0 && flightKmh > 0) || flightReady.isNegative()) {
            throw new IllegalArgumentException("speeds are above zero");
        }
    }

    @Override
    public List<TravelTime> to(Wgs84Position scene, List<Start> starts) {
        return starts.stream().map(start -> one(start, scene)).toList();
    }

    /** From one start. */
    public TravelTime one(Start start, Wgs84Position scene) {
        double straight = start.from().metresTo(scene);
        return switch (start.travel()) {
            case FLIGHT ->
                new TravelTime(flightReady.plus(lasting(straight, flightKmh)), straight, TravelTime.Method.FLIGHT);
            case LIGHT -> byRoad(straight, lightKmh);
            case HEAVY -> byRoad(straight, heavyKmh);
        };
    }

    /** How far a car gets in that time, as the crow flies and by this estimate. */
    public double metresIn(Duration time) {
        return time.toSeconds() * lightKmh / SECONDS_PER_HOUR * METRES_PER_KM / detourFactor;
    }

    private TravelTime byRoad(double straight, double kmh) {
        double metres = straight * detourFactor;
        return new TravelTime(lasting(metres, kmh), metres, TravelTime.Method.ESTIMATE);
    }

    private static Duration lasting(double metres, double kmh) {
        return Duration.ofSeconds(Math.round(metres / METRES_PER_KM / kmh * SECONDS_PER_HOUR));
    }
}
