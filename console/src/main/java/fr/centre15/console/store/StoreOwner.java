package fr.centre15.console.store;

import fr.centre15.console.engine.InstanceProperties.Kind;
import fr.centre15.dispatch.journal.Journal;
import fr.centre15.dispatch.journal.JournalArchived;
import fr.centre15.dispatch.journal.JournalReader;
import fr.centre15.dispatch.journal.Mark;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Whose database this is. An exercise never writes into the database of a live instance, nor one journal into that of
 * another.
 *
 * @param keyCheck tells the search key without revealing it
 */
record StoreOwner(Kind kind, Opaque keyCheck) {

    /**
     * Takes possession of an empty database, or makes sure that it is ours.
     *
     * @return how far the store has come
     * @throws StoreRefused when it belongs to another instance
     */
    Mark check(Connection connection, Journal journal) throws SQLException {
        Mark reached = Checkpoint.read(connection);
        Optional<byte[]> first = firstRecord(journal);
        if (first.isPresent()) {
            claim(connection, first.get());
        }
        compare(connection, first);
        if (reached.position() > journal.durableMark().position()) {
            throw new StoreRefused(
                    StoreStatus.Cause.AHEAD_OF_JOURNAL,
                    "The database holds record " + reached.position() + ", the journal ends at "
                            + journal.durableMark().position() + ": one of them was restored from an older copy.");
        }
        return reached;
    }

    private void claim(Connection connection, byte[] firstRecord) throws SQLException {
        String sql = "INSERT INTO instance (kind, first_record, key_check) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, kindName());
            insert.setBytes(2, firstRecord);
            insert.setBytes(3, keyCheck.bytes());
            insert.executeUpdate();
        }
    }

    private void compare(Connection connection, Optional<byte[]> first) throws SQLException {
        String sql = "SELECT kind, first_record, key_check FROM instance";
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet found = query.executeQuery()) {
            if (!found.next()) {
                throw refused("no instance yet");
            }
            if (!found.getString(1).equals(kindName())) {
                throw refused("an instance of kind " + found.getString(1));
            }
            byte[] theirs = found.getBytes(2);
            boolean sameJournal = first.map(ours -> Arrays.equals(ours, theirs)).orElse(true);
            if (!sameJournal || !keyCheck.equals(new Opaque(found.getBytes(3)))) {
                throw refused("another journal or another master key");
            }
        }
    }

    private StoreRefused refused(String whose) {
        return new StoreRefused(
                StoreStatus.Cause.OTHER_INSTANCE,
                "The database belongs to " + whose + ", this instance is of kind " + kindName()
                        + ": nothing is projected into it.");
    }

    private String kindName() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Hash of the journal's first record; empty once that was archived: then the checkpoint's own hash is the proof. */
    private static Optional<byte[]> firstRecord(Journal journal) {
        try (JournalReader reader = journal.readerAfter(Mark.BEGINNING)) {
            return reader.next().map(record -> record.mark().hash());
        } catch (JournalArchived e) {
            return Optional.empty();
        }
    }
}
