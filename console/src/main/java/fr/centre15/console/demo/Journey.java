package fr.centre15.console.demo;

import fr.centre15.dispatch.location.Wgs84Position;
import java.time.Duration;

/**
 * A way from one place to another along the great circle. Immutable.
 *
 * @param speedKmh plausible mean speed on the way
 * @param lasts in real life, detours included
 */
record Journey(Wgs84Position from, Wgs84Position to, double speedKmh, Duration lasts) {

    /** Roads are that much longer than the great circle. */
    private static final double DETOUR = 1.3;

    private static final double ROAD_KMH = 68;
    private static final double HELICOPTER_KMH = 220;
    private static final double METRES_PER_KM = 1_000;
    private static final double SECONDS_PER_HOUR = 3_600;

    static Journey of(Wgs84Position from, Wgs84Position to, boolean flying) {
        double speed = flying ? HELICOPTER_KMH : ROAD_KMH;
        double km = from.metresTo(to) / METRES_PER_KM * (flying ? 1 : DETOUR);
        return new Journey(from, to, speed, Duration.ofSeconds(Math.round(km / speed * SECONDS_PER_HOUR)));
    }

    static Journey staying(Wgs84Position at, Duration lasts) {
        return new Journey(at, at, 0, lasts);
    }

    /** Position after a share of the way, from 0 to 1; below 200 km a straight line in degrees is the great circle. */
    Wgs84Position at(double share) {
        return new Wgs84Position(
                from.latitude() + (to.latitude() - from.latitude()) * share,
                from.longitude() + (to.longitude() - from.longitude()) * share);
    }

    /** Degrees clockwise from north, 0 to 360. */
    double heading() {
        double north = to.latitude() - from.latitude();
        double east = (to.longitude() - from.longitude()) * Math.cos(Math.toRadians(from.latitude()));
        return (Math.toDegrees(Math.atan2(east, north)) + 360) % 360;
    }

    boolean isMoving() {
        return speedKmh > 0;
    }
}
