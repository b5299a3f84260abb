package fr.centre15.console.store;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.net.InetSocketAddress;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A schema of its own in the real PostgreSQL that the environment names. */
public final class TestDatabase implements AutoCloseable {

    private static final String WITHOUT =
            "SAMU_TEST_DB_URL, SAMU_TEST_DB_USER and SAMU_TEST_DB_PASSWORD name no PostgreSQL: ./samu test provides one";

    private final String base;
    private final String schema;

    private TestDatabase(String base, String schema) {
        this.base = base;
        this.schema = schema;
    }

    /** Skips the test where there is no database; with {@code CI=true} that is a failure. */
    public static TestDatabase ofSchema(String schema) {
        String url = System.getenv("SAMU_TEST_DB_URL");
        if (url == null) {
            return "true".equals(System.getenv("CI")) ? fail(WITHOUT) : abort(WITHOUT);
        }
        TestDatabase database = new TestDatabase(url, schema);
        database.drop();
        database.run(url, "CREATE SCHEMA " + schema);
        return database;
    }

    public static String user() {
        return System.getenv().getOrDefault("SAMU_TEST_DB_USER", "samu");
    }

    public static String password() {
        return System.getenv().getOrDefault("SAMU_TEST_DB_PASSWORD", "");
    }

    public String url() {
        return base + separator() + "currentSchema=" + schema;
    }

    /** The same database behind a door of ours. */
    public String urlThrough(int port) {
        InetSocketAddress real = address();
        return url().replace(real.getHostString() + ":" + real.getPort(), "127.0.0.1:" + port);
    }

    public InetSocketAddress address() {
        URI uri = URI.create(base.substring("jdbc:".length()));
        return new InetSocketAddress(uri.getHost(), uri.getPort());
    }

    private String separator() {
        return base.contains("?") ? "&" : "?";
    }

    Connection connection() throws SQLException {
        return DriverManager.getConnection(url(), user(), password());
    }

    public void run(String sql) {
        run(url(), sql);
    }

    private void run(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url, user(), password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Rows as texts, column by column. */
    public List<List<String>> rows(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(found.getString(i)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    long count(String table) {
        return Long.parseLong(rows("SELECT count(*) FROM " + table).getFirst().getFirst());
    }

    public List<String> tables() {
        return rows("SELECT table_name FROM information_schema.tables WHERE table_schema = '" + schema
                        + "' AND table_name <> 'flyway_schema_history' ORDER BY 1")
                .stream()
                .map(List::getFirst)
                .toList();
    }

    /** Every row of every table but the checkpoint, as text. */
    Map<String, List<List<String>>> content() {
        Map<String, List<List<String>>> content = new TreeMap<>();
        for (String table : tables()) {
            if (!table.equals("follower_checkpoint")) {
                content.put(table, rows("SELECT t::text FROM " + table + " t ORDER BY 1"));
            }
        }
        return content;
    }

    private void drop() {
        run(base, "DROP SCHEMA IF EXISTS " + schema + " CASCADE");
    }

    @Override
    public void close() {
        drop();
    }
}
