package fr.centre15.geo.gazetteer;

import fr.centre15.dispatch.location.SearchUnavailable;
import fr.centre15.dispatch.location.Wgs84Position;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;

/** The defibrillators that someone beside a cardiac arrest could be sent to. Thread safe. */
public final class Defibrillators {

    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final Duration LONGEST = Duration.ofMillis(800);
    private static final Duration REST = Duration.ofSeconds(2);

    /** Nearest in degrees; enough of them to hold the nearest in metres. */
    private static final int NEIGHBOURS = 60;

    private static final String NEAREST = "SELECT name, address, commune, access, hours, latitude, longitude"
            + " FROM geo.defibrillator ORDER BY point <-> ST_SetSRID(ST_MakePoint(?, ?), 4326) LIMIT " + NEIGHBOURS;

    private final Gate gate;

    /** Takes one connection at a time. */
    public Defibrillators(DataSource pool) {
        this.gate = new Gate(pool, 1, PATIENCE, LONGEST, REST);
    }

    /**
     * The nearest first.
     *
     * @throws SearchUnavailable when the database does not answer
     */
    public List<Defibrillator> near(Wgs84Position point, double withinMetres, int most) {
        return gate.ask(connection -> nearest(connection, point)).stream()
                .filter(one -> one.metres() <= withinMetres)
                .sorted(Comparator.comparingDouble(Defibrillator::metres))
                .limit(most)
                .toList();
    }

    private static List<Defibrillator> nearest(Connection connection, Wgs84Position point) throws SQLException {
        List<Defibrillator> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(NEAREST)) {
            statement.setDouble(1, point.longitude());
            statement.setDouble(2, point.latitude());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(read(row, point));
                }
            }
        }
        return found;
    }

    private static Defibrillator read(ResultSet row, Wgs84Position from) throws SQLException {
        Wgs84Position point = new Wgs84Position(row.getDouble("latitude"), row.getDouble("longitude"));
        String address = (row.getString("address") + " " + row.getString("commune")).strip();
        return new Defibrillator(
                row.getString("name"),
                address,
                row.getString("access"),
                row.getString("hours"),
                point,
                point.metresTo(from));
    }
}
