package fr.centre15.dispatch.location;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;

/**
 * A point on the Earth.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Wgs84Position(double latitude, double longitude) {

    /** Mean radius of the Earth (IUGG), in metres. */
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public static final Codec<Wgs84Position> CODEC = record(
            field(Wgs84Position::latitude, Codec.DOUBLE),
            field(Wgs84Position::longitude, Codec.DOUBLE),
            Wgs84Position::new);

    public Wgs84Position {
        if (!isValid(latitude, longitude)) {
            throw new IllegalArgumentException("latitude within ±90 and longitude within ±180 expected");
        }
    }

    public static boolean isValid(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }

    /** Great-circle distance on the mean sphere (haversine), in metres; within 0.5 % of the ellipsoid's. */
    public double metresTo(Wgs84Position other) {
        double phi = Math.toRadians(other.latitude - latitude);
        double lambda = Math.toRadians(other.longitude - longitude);
        double h = square(Math.sin(phi / 2))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * square(Math.sin(lambda / 2));
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    private static double square(double value) {
        return value * value;
    }

    @Override
    public String toString() {
        return "Wgs84Position[…]";
    }
}
