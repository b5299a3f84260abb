package fr.centre15.console.store;

import fr.centre15.dispatch.journal.Mark;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How far the store has come: one row, moved in the same transaction as the rows it speaks of. */
final class Checkpoint {

    private static final String NAME = "store";

    private Checkpoint() {}

    static Mark read(Connection connection) throws SQLException {
        String sql = "SELECT position, queue_index, hash FROM follower_checkpoint WHERE name = ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, NAME);
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? new Mark(found.getLong(1), found.getLong(2), found.getBytes(3)) : Mark.BEGINNING;
            }
        }
    }

    /**
     * Moves the checkpoint.
     *
     * @throws SQLException also when it does not stand at {@code from}: another process moved it
     */
    static void move(Connection connection, Mark from, Mark to) throws SQLException {
        String sql = "INSERT INTO follower_checkpoint AS c (name, position, queue_index, hash) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (name) DO UPDATE SET position = excluded.position, queue_index = excluded.queue_index,"
                + " hash = excluded.hash WHERE c.position = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, NAME);
            update.setLong(2, to.position());
            update.setLong(3, to.index());
            update.setBytes(4, to.hash());
            update.setLong(5, from.position());
            if (update.executeUpdate() != 1) {
                throw new SQLException("another process moved the checkpoint", "40001");
            }
        }
    }
}
