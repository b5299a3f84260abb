package fr.centre15.geo.importer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Which version of a register is there. Confined to the transaction of one import. */
final class Versions {

    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(hashtext('geo import'), hashtext(?))";

    private static final String NEXT = """
            INSERT INTO geo.dataset AS d VALUES (?, 1, ?, ?, ?, now())
            ON CONFLICT (kind) DO UPDATE SET version = d.version + 1, files = excluded.files, rows = excluded.rows,
                bad_lines = excluded.bad_lines, imported_at = excluded.imported_at
            RETURNING version
            """;

    private final Connection connection;
    private final Register register;

    Versions(Connection connection, Register register) {
        this.connection = connection;
        this.register = register;
    }

    /** Two imports of one register would wait for one another at the very end. */
    void lock() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setString(1, register.word());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    throw new ImportRefused("Un autre import de « " + register.word() + " » est en cours.");
                }
            }
        }
    }

    /** Zero when nothing was imported yet, or only something made up. */
    long rows() throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT rows FROM geo.dataset WHERE kind = ? AND files <> ?")) {
            statement.setString(1, register.word());
            statement.setString(2, Importer.EXERCISE_FILE);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** Names of the files imported last; empty when there was none. */
    String files() throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT files FROM geo.dataset WHERE kind = ?")) {
            statement.setString(1, register.word());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    /** Entries of the new version: a hamlet without house numbers counts as one. */
    long count(List<String> tables, Incoming incoming) throws SQLException {
        incoming.flush();
        long most = 0;
        for (String table : tables) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT count(*) FROM geo." + table + "_incoming")) {
                row.next();
                most = Math.max(most, row.getLong(1));
            }
        }
        return most;
    }

    int next(String files, long rows, long bad) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setString(1, register.word());
            statement.setString(2, files);
            statement.setLong(3, rows);
            statement.setLong(4, bad);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
