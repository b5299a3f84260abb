package fr.centre15.console.smur;

import java.time.Duration;

/**
 * The newest position of a vehicle and the last one that nothing speaks against. Immutable.
 *
 * @param sound what further positions are measured against
 */
record Track(VehiclePosition newest, VehiclePosition sound) {

    /** Receivers wander by that much without moving. */
    private static final double WANDERING_METRES = 300;

    private static final double MILLIS_PER_HOUR = 3_600_000;
    private static final double METRES_PER_KM = 1_000;

    static Track beginning(VehiclePosition first) {
        return new Track(first, first);
    }

    boolean isNewerThan(VehiclePosition other) {
        return !other.at().isAfter(newest.at());
    }

    /**
     * The track one position later. A jump is kept but doubted; a second position that agrees with it shows that the
     * vehicle is really there.
     */
    Track then(VehiclePosition next, double limitKmh) {
        boolean fromSound = isPossible(sound, next, limitKmh);
        boolean fromDoubted = newest.doubtful() && isPossible(newest, next, limitKmh);
        return fromSound || fromDoubted ? beginning(next) : new Track(next.doubted(), sound);
    }

    private static boolean isPossible(VehiclePosition from, VehiclePosition to, double limitKmh) {
        double metres = from.position().metresTo(to.position());
        double hours = Duration.between(from.at(), to.at()).toMillis() / MILLIS_PER_HOUR;
        return metres <= WANDERING_METRES || metres / METRES_PER_KM <= limitKmh * hours;
    }
}
