package fr.centre15.geo.importer;

import fr.centre15.geo.gazetteer.GeoSchema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.PrecisionModel;

/** The roads that the map draws, exchanged whole like every register. Blocks its thread. */
public final class RoadTable {

    private static final String TABLE = "road";
    private static final double EQUATOR_RADIUS_METRES = 6_378_137;
    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 3857);
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('geo import'), hashtext('osm'))";
    private static final String NEXT = """
            INSERT INTO geo.dataset AS d VALUES ('osm', 1, ?, ?, 0, now())
            ON CONFLICT (kind) DO UPDATE SET version = d.version + 1, files = excluded.files, rows = excluded.rows,
                imported_at = excluded.imported_at
            """;

    private RoadTable() {}

    /** Takes one stretch of road, in WGS84; class as in the table, 0 for a motorway. */
    @FunctionalInterface
    public interface Rows {
        void add(int roadClass, String ref, String name, LineString line);
    }

    /** Gives every road there is, one after the other. */
    @FunctionalInterface
    public interface Roads {
        void each(Rows rows);
    }

    /**
     * Puts these roads in the place of the former ones.
     *
     * @param file name of where they come from
     * @return how many stretches there are now
     * @throws ImportRefused with one French sentence; the former roads are then still drawn
     */
    public static long replace(DataSource database, String file, Roads roads) {
        try {
            GeoSchema.migrate(database);
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                long count = replace(connection, file, roads);
                connection.commit();
                return count;
            }
        } catch (DatabaseFault e) {
            throw refused(e.fault());
        } catch (SQLException e) {
            throw refused(e);
        } catch (org.flywaydb.core.api.FlywayException e) {
            throw new ImportRefused("La base n'a pas pu être préparée : la carte garde ses routes d'avant.", e);
        }
    }

    private static long replace(Connection connection, String file, Roads roads) throws SQLException {
        try (Statement lock = connection.createStatement()) {
            lock.execute(LOCK);
        }
        Incoming incoming = new Incoming(connection, List.of(TABLE));
        CopyRows rows = incoming.rows(TABLE);
        roads.each((roadClass, ref, name, line) -> {
            try {
                rows.add(roadClass, ref, name, mercator(line));
            } catch (SQLException e) {
                throw new DatabaseFault(e);
            }
        });
        incoming.index();
        incoming.replace();
        try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setString(1, file);
            statement.setLong(2, rows.count());
            statement.execute();
        }
        return rows.count();
    }

    /** As tiles are projected: the sphere's Mercator (EPSG:3857), in metres at the equator. */
    static LineString mercator(LineString degrees) {
        Coordinate[] projected = new Coordinate[degrees.getNumPoints()];
        for (int i = 0; i < projected.length; i++) {
            Coordinate point = degrees.getCoordinateN(i);
            double north = Math.toRadians(point.y);
            projected[i] = new Coordinate(
                    EQUATOR_RADIUS_METRES * Math.toRadians(point.x),
                    EQUATOR_RADIUS_METRES * Math.log(Math.tan(Math.PI / 4 + north / 2)));
        }
        return FACTORY.createLineString(projected);
    }

    private static ImportRefused refused(SQLException e) {
        return new ImportRefused(
                "La base a refusé les routes (état " + e.getSQLState() + ") : la carte garde celles d'avant.", e);
    }
}
