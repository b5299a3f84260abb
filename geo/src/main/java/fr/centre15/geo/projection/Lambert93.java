package fr.centre15.geo.projection;

import fr.centre15.dispatch.location.Wgs84Position;

/**
 * Lambert-93 (EPSG:2154): conformal conic with two standard parallels on GRS80, by the closed formulas of IGN's note
 * NTG 71 and of Snyder's "Map projections", § 15. WGS84 and RGF93 are taken for one datum, which holds to some
 * decimetres of plate drift and is what every French register does. Stateless.
 */
public final class Lambert93 {

    private static final double SEMI_MAJOR_METRES = 6_378_137;
    private static final double FLATTENING = 1 / 298.257222101;
    private static final double E = Math.sqrt(FLATTENING * (2 - FLATTENING));

    private static final double ORIGIN_LONGITUDE = Math.toRadians(3);
    private static final double FALSE_EASTING = 700_000;
    private static final double FALSE_NORTHING = 6_600_000;

    private static final double SOUTH_PARALLEL = Math.toRadians(44);
    private static final double NORTH_PARALLEL = Math.toRadians(49);

    /** The cone: how fast meridians close up, and its scale. */
    private static final double N =
            (Math.log(parallelRadius(SOUTH_PARALLEL)) - Math.log(parallelRadius(NORTH_PARALLEL)))
                    / (isometricLatitude(NORTH_PARALLEL) - isometricLatitude(SOUTH_PARALLEL));

    private static final double C =
            parallelRadius(SOUTH_PARALLEL) / N * Math.exp(N * isometricLatitude(SOUTH_PARALLEL));
    private static final double ORIGIN_RADIUS = coneRadius(Math.toRadians(46.5));

    private Lambert93() {}

    /** Meant for metropolitan France; elsewhere the numbers are right but distances are not. */
    public static ProjectedPoint project(Wgs84Position position) {
        double radius = coneRadius(Math.toRadians(position.latitude()));
        double angle = N * (Math.toRadians(position.longitude()) - ORIGIN_LONGITUDE);
        return new ProjectedPoint(
                FALSE_EASTING + radius * Math.sin(angle), FALSE_NORTHING + ORIGIN_RADIUS - radius * Math.cos(angle));
    }

    /** The inverse; exact to the micrometre over metropolitan France. */
    public static Wgs84Position unproject(ProjectedPoint point) {
        double east = point.eastingMetres() - FALSE_EASTING;
        double south = FALSE_NORTHING + ORIGIN_RADIUS - point.northingMetres();
        double longitude = ORIGIN_LONGITUDE + Math.atan2(east, south) / N;
        double latitude = latitudeOf(Math.log(C / Math.hypot(east, south)) / N);
        return new Wgs84Position(Math.toDegrees(latitude), Math.toDegrees(longitude));
    }

    private static double coneRadius(double latitude) {
        return C * Math.exp(-N * isometricLatitude(latitude));
    }

    private static double parallelRadius(double latitude) {
        double e = E * Math.sin(latitude);
        return SEMI_MAJOR_METRES * Math.cos(latitude) / Math.sqrt(1 - e * e);
    }

    private static double isometricLatitude(double latitude) {
        double e = E * Math.sin(latitude);
        return Math.log(Math.tan(Math.PI / 4 + latitude / 2) * Math.pow((1 - e) / (1 + e), E / 2));
    }

    /** Fixed-point iteration; it gains more than two digits a round, so that eight rounds reach the last bit. */
    private static double latitudeOf(double isometric) {
        double latitude = 2 * Math.atan(Math.exp(isometric)) - Math.PI / 2;
        for (int round = 0; round < 8; round++) {
            double e = E * Math.sin(latitude);
            latitude = 2 * Math.atan(Math.pow((1 + e) / (1 - e), E / 2) * Math.exp(isometric)) - Math.PI / 2;
        }
        return latitude;
    }
}
