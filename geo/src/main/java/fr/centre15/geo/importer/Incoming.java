package fr.centre15.geo.importer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The new version of some tables, filled beside the present one in a single transaction: whatever ends it before the switch,
 * a fault or a pulled plug, leaves no trace. Confined to one thread.
 */
final class Incoming {

    private static final String SUFFIX = "_incoming";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int MOST_ATTEMPTS = 100;

    private final Connection connection;
    private final Map<String, CopyRows> rows = new LinkedHashMap<>();

    Incoming(Connection connection, List<String> tables) throws SQLException {
        this.connection = connection;
        // Indexes are built once, over everything, in memory as far as it goes.
        run("SET LOCAL maintenance_work_mem = '256MB'");
        run("SET LOCAL synchronous_commit = on");
        run("SET LOCAL search_path = geo, public");
        for (String table : tables) {
            run("CREATE TABLE geo." + table + SUFFIX + " (LIKE geo." + table + ")");
            rows.put(table, new CopyRows(connection, "geo." + table + SUFFIX));
        }
    }

    CopyRows rows(String table) {
        CopyRows found = rows.get(table);
        if (found == null) {
            throw new IllegalArgumentException(table + " is not being imported");
        }
        return found;
    }

    /** A table of this transaction alone, with the columns of one that is imported. */
    CopyRows scratch(String name, String table) throws SQLException {
        run("CREATE TEMPORARY TABLE " + name + " (LIKE geo." + table + ") ON COMMIT DROP");
        return new CopyRows(connection, name);
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void flush() throws SQLException {
        for (CopyRows one : rows.values()) {
            one.flush();
        }
    }

    /** Builds the indexes that the present tables have; the switch itself then takes no time. */
    void index() throws SQLException {
        flush();
        for (String table : rows.keySet()) {
            for (String definition : indexes(table)) {
                run(definition);
            }
            run("ANALYZE geo." + table + SUFFIX);
        }
    }

    private List<String> indexes(String table) throws SQLException {
        List<String> definitions = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT indexdef FROM pg_indexes WHERE schemaname = 'geo' AND tablename = ?")) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    // Without its name: PostgreSQL finds one that is free.
                    definitions.add(row.getString(1)
                            .replaceFirst(
                                    "INDEX \\S+ ON geo\\." + table + " ", "INDEX ON geo." + table + SUFFIX + " "));
                }
            }
        }
        return definitions;
    }

    /**
     * From the commit on, the new version is the one that is read. Questions under way are waited for, but never made to wait
     * longer than a moment: whoever holds one table and wants the other gets through first.
     */
    void replace() throws SQLException {
        run("SET LOCAL lock_timeout = '300ms'");
        for (int attempt = 1; !locked(attempt == MOST_ATTEMPTS); attempt++) {
            run("ROLLBACK TO SAVEPOINT switching");
        }
        for (String table : rows.keySet()) {
            run("DROP TABLE geo." + table);
            run("ALTER TABLE geo." + table + SUFFIX + " RENAME TO " + table);
        }
    }

    private boolean locked(boolean lastAttempt) throws SQLException {
        run("SAVEPOINT switching");
        try {
            run("LOCK TABLE geo." + String.join(", geo.", rows.keySet()) + " IN ACCESS EXCLUSIVE MODE");
            return true;
        } catch (SQLException e) {
            if (lastAttempt || !LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw e;
            }
            return false;
        }
    }
}
