package fr.centre15.geo.tiles;

import fr.centre15.dispatch.location.SearchUnavailable;
import fr.centre15.dispatch.location.SearchUnavailable.Reason;
import fr.centre15.geo.gazetteer.Gate;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Which version of each register is there, asked again every few seconds. Thread safe. */
final class Imports {

    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final String VERSIONS =
            "SELECT kind, version || '-' || extract(epoch FROM imported_at)::bigint FROM geo.dataset";

    private final Gate gate;
    private volatile Optional<Known> known = Optional.empty();

    private record Known(Map<String, String> versions, long atNanos) {}

    Imports(Gate gate) {
        this.gate = gate;
    }

    /**
     * By the register's word; empty when nothing was imported. While the database is away the last answer stands.
     *
     * @throws SearchUnavailable when there never was one
     */
    Map<String, String> versions() {
        Optional<Known> last = known;
        if (last.isPresent() && System.nanoTime() - last.get().atNanos < KEPT_NANOS) {
            return last.get().versions;
        }
        try {
            Known now = new Known(gate.ask(Imports::read), System.nanoTime());
            known = Optional.of(now);
            return now.versions;
        } catch (SearchUnavailable unavailable) {
            if (unavailable.reason() == Reason.NOTHING_IMPORTED) {
                return Map.of();
            }
            return last.map(Known::versions).orElseThrow(() -> unavailable);
        }
    }

    private static Map<String, String> read(Connection connection) throws SQLException {
        Map<String, String> versions = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(VERSIONS)) {
            while (row.next()) {
                versions.put(row.getString(1), row.getString(2));
            }
        }
        return Map.copyOf(versions);
    }
}
