package fr.centre15.geo.projection;

import java.util.Optional;

/**
 * Two Lambert-93 numbers as a register publishes them. FINESS writes the northing under X and the easting under Y; in
 * metropolitan France no easting is as large as any northing, so that the numbers themselves tell which is which.
 *
 * @param swapped whether the northing came first
 */
public record PublishedPair(ProjectedPoint point, boolean swapped) {

    private static final double LEAST_EASTING = 0;
    private static final double MOST_EASTING = 1_350_000;
    private static final double LEAST_NORTHING = 5_950_000;
    private static final double MOST_NORTHING = 7_250_000;

    /** Empty when neither order is a place in metropolitan France: overseas registers use other projections. */
    public static Optional<PublishedPair> of(double x, double y) {
        if (isEasting(x) && isNorthing(y)) {
            return Optional.of(new PublishedPair(new ProjectedPoint(x, y), false));
        }
        if (isEasting(y) && isNorthing(x)) {
            return Optional.of(new PublishedPair(new ProjectedPoint(y, x), true));
        }
        return Optional.empty();
    }

    private static boolean isEasting(double metres) {
        return metres >= LEAST_EASTING && metres <= MOST_EASTING;
    }

    private static boolean isNorthing(double metres) {
        return metres >= LEAST_NORTHING && metres <= MOST_NORTHING;
    }
}
