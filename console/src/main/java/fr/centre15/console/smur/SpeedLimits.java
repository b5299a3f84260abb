package fr.centre15.console.smur;

import fr.centre15.dispatch.smur.MeansKind;
import fr.centre15.dispatch.smur.Vehicle;

/**
 * Faster than this a vehicle cannot have gone: the position is doubtful.
 *
 * @param roadKmh for everything with wheels
 * @param helicopterKmh for helicopters
 */
public record SpeedLimits(double roadKmh, double helicopterKmh) {

    public static final SpeedLimits REAL = new SpeedLimits(200, 300);

    /** For an exercise whose time runs faster than the clock on the wall. */
    public SpeedLimits times(double factor) {
        return new SpeedLimits(roadKmh * factor, helicopterKmh * factor);
    }

    public static boolean isHelicopter(Vehicle vehicle) {
        return MeansKind.of(vehicle) == MeansKind.HELICOPTER;
    }

    double of(Vehicle vehicle) {
        return isHelicopter(vehicle) ? helicopterKmh : roadKmh;
    }
}
