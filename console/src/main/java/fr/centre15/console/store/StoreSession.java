package fr.centre15.console.store;

import fr.centre15.dispatch.journal.Journal;
import fr.centre15.dispatch.journal.JournalReader;
import fr.centre15.dispatch.journal.JournalRecord;
import fr.centre15.dispatch.journal.Mark;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * One span in which the database answers: from its checkpoint to the first failure. Holds one batch of records at most.
 * Confined to the follower's thread.
 */
final class StoreSession implements AutoCloseable {

    private final DataSource database;
    private final JournalReader reader;
    private final Projection projection;
    private Mark stored;

    private StoreSession(DataSource database, Journal journal, Projection projection, Mark stored) {
        this.database = database;
        this.projection = projection;
        this.stored = stored;
        this.reader = journal.readerAfter(stored);
    }

    /**
     * Makes sure whose database it is, and stands after its checkpoint.
     *
     * @throws StoreRefused when nothing may be written into it
     */
    static StoreSession begin(DataSource database, Journal journal, StoreOwner owner, Projection projection)
            throws SQLException {
        Mark stored;
        try (Connection connection = database.getConnection()) {
            stored = owner.check(connection, journal);
        }
        return new StoreSession(database, journal, projection, stored);
    }

    /**
     * Projects the next records in one transaction.
     *
     * @return how many; fewer than {@code atMost} when the journal has no more for now
     */
    int advance(int atMost) throws SQLException {
        RowBatch batch = new RowBatch();
        Mark last = stored;
        int count = 0;
        while (count < atMost) {
            Optional<JournalRecord> next = reader.next();
            if (next.isEmpty()) {
                break;
            }
            projection.project(next.get(), batch);
            last = next.get().mark();
            count++;
        }
        if (count > 0) {
            write(batch, last);
        }
        return count;
    }

    private void write(RowBatch batch, Mark last) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            RowWriter.write(batch, connection);
            Checkpoint.move(connection, stored, last);
            connection.commit();
        }
        stored = last;
    }

    /** The last record committed. */
    Mark stored() {
        return stored;
    }

    @Override
    public void close() {
        reader.close();
    }
}
