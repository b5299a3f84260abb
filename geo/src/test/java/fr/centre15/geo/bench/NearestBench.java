package fr.centre15.geo.bench;

import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.smur.EstimatedTravelTimes;
import fr.centre15.dispatch.smur.Travel;
import fr.centre15.dispatch.smur.TravelTime;
import fr.centre15.dispatch.smur.TravelTimes.Start;
import fr.centre15.dispatch.smur.VehicleId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * The ten nearest of 2,000 vehicles: ours ranks them all where they are kept, in memory, so that it goes on while the database
 * is down; the baseline is PostGIS with its index, in the same run.
 */
final class NearestBench {

    private static final int VEHICLES = 2_000;
    private static final int NEAREST = 10;
    private static final double TARGET_MILLIS = 5;

    private NearestBench() {}

    static void measure(BenchLines lines) throws SQLException {
        Random random = new Random(59);
        List<Start> fleet = IntStream.range(0, VEHICLES)
                .mapToObj(i -> new Start(new VehicleId("V" + i), somewhere(random), Travel.LIGHT))
                .toList();
        List<String> scenes = IntStream.range(0, lines.quick() ? 500 : 3_000)
                .mapToObj(_ ->
                        somewhere(random).latitude() + " " + somewhere(random).longitude())
                .toList();
        Spread ours = Spread.of(scenes, scene -> nearest(fleet, point(scene)));
        if (System.getenv("SAMU_BENCH_DB_URL") == null) {
            report(lines, ours, Optional.empty());
            return;
        }
        DataSource database = SearchBench.database();
        try (Connection connection = database.getConnection()) {
            store(connection, fleet);
            Spread postgis = Spread.of(scenes, scene -> nearest(connection, point(scene)));
            report(lines, ours, Optional.of(postgis));
        }
    }

    private static void report(BenchLines lines, Spread ours, Optional<Spread> postgis) {
        lines.say(
                "%d nearest of %d: ours %s, PostGIS KNN %s",
                NEAREST, VEHICLES, ours, postgis.map(Spread::toString).orElse("not measured"));
        lines.result(
                "geo.nearest.p99.ms",
                ours.p99(),
                "ms",
                "PostGIS KNN with its index",
                postgis.map(theirs -> ours.p99() / theirs.p99()),
                "<= " + TARGET_MILLIS,
                Optional.of(ours.p99() <= TARGET_MILLIS));
    }

    private static List<Start> nearest(List<Start> fleet, Wgs84Position scene) {
        List<TravelTime> times = EstimatedTravelTimes.USUAL.to(scene, fleet);
        return IntStream.range(0, fleet.size())
                .boxed()
                .sorted(Comparator.comparing(i -> times.get(i).duration()))
                .limit(NEAREST)
                .map(fleet::get)
                .toList();
    }

    private static void store(Connection connection, List<Start> fleet) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS postgis");
            statement.execute("CREATE TEMP TABLE unit (id text PRIMARY KEY, at geography(Point, 4326))");
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO unit VALUES (?, ST_MakePoint(?, ?)::geography)")) {
            for (Start unit : fleet) {
                insert.setString(1, unit.vehicle().value());
                insert.setDouble(2, unit.from().longitude());
                insert.setDouble(3, unit.from().latitude());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE INDEX ON unit USING gist (at)");
            statement.execute("ANALYZE unit");
        }
    }

    private static void nearest(Connection connection, Wgs84Position scene) {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT id, at <-> ST_MakePoint(?, ?)::geography AS metres FROM unit ORDER BY metres LIMIT "
                        + NEAREST)) {
            statement.setDouble(1, scene.longitude());
            statement.setDouble(2, scene.latitude());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Wgs84Position point(String text) {
        String[] parts = text.split(" ");
        return new Wgs84Position(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    }

    private static Wgs84Position somewhere(Random random) {
        return new Wgs84Position(50 + random.nextDouble(), 2 + 2 * random.nextDouble());
    }
}
