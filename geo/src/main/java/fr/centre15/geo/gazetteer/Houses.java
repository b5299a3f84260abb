package fr.centre15.geo.gazetteer;

import fr.centre15.dispatch.location.AddressHit;
import fr.centre15.dispatch.location.Wgs84Position;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** House numbers: which of the streets found have the one typed, and which house is nearest to a point. */
final class Houses {

    /** Degrees of longitude are shorter than those of latitude: the nearest of these few is the nearest of all. */
    private static final int NEIGHBOURS = 24;

    private static final String DOORS =
            "SELECT street, suffix, latitude, longitude FROM geo.address WHERE street = ANY (?) AND number = ?";

    private static final String NEAREST = "SELECT number, suffix, door_latitude, door_longitude, s.* FROM ("
            + "SELECT street, number, suffix, latitude AS door_latitude, longitude AS door_longitude FROM geo.address"
            + " ORDER BY point <-> ST_SetSRID(ST_MakePoint(?, ?), 4326) LIMIT " + NEIGHBOURS + ") AS near"
            + " JOIN geo.street s ON s.id = near.street";

    private Houses() {}

    /** A house and what is written on it. */
    record Door(String number, Wgs84Position point) {

        @Override
        public String toString() {
            return "Door[…]";
        }
    }

    /** By street; a street without that number is missing. The suffix typed wins, else the plain number. */
    static Map<Long, Door> doors(Connection connection, List<Long> streets, int number, String suffix)
            throws SQLException {
        Map<Long, Door> doors = new HashMap<>();
        Array ids = connection.createArrayOf("bigint", streets.toArray());
        try (PreparedStatement statement = connection.prepareStatement(DOORS)) {
            statement.setArray(1, ids);
            statement.setInt(2, number);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String its = row.getString("suffix");
                    if (its.equals(suffix) || its.isEmpty()) {
                        Door door = new Door(
                                written(number, its),
                                new Wgs84Position(row.getDouble("latitude"), row.getDouble("longitude")));
                        doors.merge(row.getLong("street"), door, (a, b) -> its.equals(suffix) ? b : a);
                    }
                }
            }
        } finally {
            ids.free();
        }
        return doors;
    }

    /** The house nearest to a point, its score falling with the distance; empty when none is within so many metres. */
    static Optional<AddressHit> nearest(Connection connection, Wgs84Position point, double withinMetres)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEAREST)) {
            statement.setDouble(1, point.longitude());
            statement.setDouble(2, point.latitude());
            try (ResultSet row = statement.executeQuery()) {
                Optional<AddressHit> nearest = Optional.empty();
                while (row.next()) {
                    Optional<AddressHit> next = house(row, point, withinMetres);
                    nearest = java.util.stream.Stream.of(nearest, next)
                            .flatMap(Optional::stream)
                            .min(Comparator.comparingDouble(hit -> hit.point().metresTo(point)));
                }
                return nearest;
            }
        }
    }

    private static Optional<AddressHit> house(ResultSet row, Wgs84Position point, double withinMetres)
            throws SQLException {
        Wgs84Position door = new Wgs84Position(row.getDouble("door_latitude"), row.getDouble("door_longitude"));
        double metres = door.metresTo(point);
        String number = written(row.getInt("number"), row.getString("suffix"));
        return metres <= withinMetres
                ? Optional.of(FoundPlace.read(row).house(number, door, 1 - metres / (2 * withinMetres)))
                : Optional.empty();
    }

    private static String written(int number, String suffix) {
        return suffix.isEmpty() ? Integer.toString(number) : number + " " + suffix;
    }
}
