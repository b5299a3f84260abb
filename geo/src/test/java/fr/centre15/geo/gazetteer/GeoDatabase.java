package fr.centre15.geo.gazetteer;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of its own in the real PostGIS that the environment names: schema {@code geo} has only one name. */
public final class GeoDatabase implements AutoCloseable {

    private static final String WITHOUT =
            "SAMU_TEST_DB_URL, SAMU_TEST_DB_USER and SAMU_TEST_DB_PASSWORD name no PostGIS: ./samu test provides one";

    private final String server;
    private final String name;

    private GeoDatabase(String server, String name) {
        this.server = server;
        this.name = name;
    }

    /** Skips the test where there is no database; with {@code CI=true} that is a failure. */
    public static GeoDatabase named(String name) {
        String url = System.getenv("SAMU_TEST_DB_URL");
        if (url == null) {
            return "true".equals(System.getenv("CI")) ? fail(WITHOUT) : abort(WITHOUT);
        }
        GeoDatabase database = new GeoDatabase(url, name);
        database.drop();
        run(url, "CREATE DATABASE " + name);
        return database;
    }

    public String url() {
        return server.replaceFirst("(jdbc:postgresql://[^/]+/)[^?]*", "$1" + name);
    }

    public static String user() {
        return System.getenv().getOrDefault("SAMU_TEST_DB_USER", "samu");
    }

    public static String password() {
        return System.getenv().getOrDefault("SAMU_TEST_DB_PASSWORD", "");
    }

    public PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url());
        source.setUser(user());
        source.setPassword(password());
        source.setConnectTimeout(2);
        return source;
    }

    public void run(String sql) {
        run(url(), sql);
    }

    private static void run(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url, user(), password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of every row, as text. */
    public List<String> column(String sql) {
        try (Connection connection = DriverManager.getConnection(url(), user(), password());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(String.valueOf(found.getString(1)));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void drop() {
        run(server, "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    @Override
    public void close() {
        drop();
    }
}
