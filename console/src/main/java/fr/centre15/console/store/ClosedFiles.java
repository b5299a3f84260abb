package fr.centre15.console.store;

import fr.centre15.dispatch.SamuId;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.regulation.DrmNumber;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.staff.PersonId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Finds regulation files in the database, closed ones included. Thread safe. Each method waits for the database, at most
 * a few seconds: never on the pipeline's or a push thread. What it returns is patient data: the caller traces the view.
 */
public final class ClosedFiles {

    private static final String SELECT = "SELECT f.id, f.samu, f.drm, f.external_id, f.life_cycle, f.priority,"
            + " f.care_level, f.opened_at, f.closed_at, f.sealed_caller, f.sealed_place, f.sealed_motive, f.sealed_confirmed_place"
            + " FROM regulation_file f ";
    private static final String NEWEST = " AND f.drm IS NOT NULL ORDER BY f.opened_at DESC LIMIT ?";

    private final DataSource database;
    private final StoreKeys keys;

    ClosedFiles(DataSource database, StoreKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** A question's parameters. */
    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement query) throws SQLException;
    }

    /** How one row is read. */
    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** @throws StoreUnavailable when the database does not answer */
    public Optional<ClosedFile> byId(RegulationFileId id) {
        return files("WHERE f.id = ?", query -> query.setObject(1, id.value()), 1).stream()
                .findFirst();
    }

    /** @throws StoreUnavailable when the database does not answer */
    public Optional<ClosedFile> byDrm(DrmNumber drm) {
        return files("WHERE f.drm = ?", query -> query.setString(1, drm.value()), 1).stream()
                .findFirst();
    }

    /**
     * By the number in the dispatch product beside; the newest, should it have been used twice.
     *
     * @throws StoreUnavailable when the database does not answer
     */
    public Optional<ClosedFile> byExternalId(SamuId samu, String externalId) {
        Binding binding = query -> {
            query.setString(1, externalId);
            query.setString(2, samu.code());
        };
        return externalId.isEmpty()
                ? Optional.empty()
                : files("WHERE f.external_id = ? AND f.external_id <> '' AND f.samu = ?", binding, 1).stream()
                        .findFirst();
    }

    /**
     * Files of a SAMU in which this number called or was to be called back, the newest first.
     *
     * @throws StoreUnavailable when the database does not answer
     */
    public List<ClosedFile> byPhone(SamuId samu, PhoneNumber number, int atMost) {
        Opaque hash = new SearchHash(keys.search()).of(number);
        return byHash("phone_index", samu, hash, atMost);
    }

    /**
     * Files of a SAMU with a patient of this last name, the newest first; accents and case do not count.
     *
     * @throws StoreUnavailable when the database does not answer
     */
    public List<ClosedFile> byLastName(SamuId samu, String lastName, int atMost) {
        return new SearchHash(keys.search())
                .ofName(lastName)
                .map(hash -> byHash("name_index", samu, hash, atMost))
                .orElse(List.of());
    }

    /**
     * Notes and decisions of a file, the oldest first; empty when it was erased.
     *
     * @throws StoreUnavailable when the database does not answer
     */
    public List<ClosedFile.Writing> writings(RegulationFileId file) {
        String sql = "SELECT 'NOTE' AS kind, id, at, sealed, author FROM medical_note WHERE file = ?"
                + " UNION ALL SELECT type, id, at, sealed, author FROM decision WHERE file = ? ORDER BY at, id";
        CellSealing sealing = new CellSealing(keys);
        Binding binding = query -> {
            query.setObject(1, file.value());
            query.setObject(2, file.value());
        };
        return ask(sql, binding, row -> writing(file, row, sealing)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * What the vehicles engaged for a file reported, mission by mission.
     *
     * @throws StoreUnavailable when the database does not answer
     */
    public List<ClosedFile.Stage> stages(RegulationFileId file) {
        String sql = "SELECT coalesce(v.name, m.vehicle, ''), s.status, s.at FROM mission m"
                + " JOIN mission_status s ON s.mission = m.id"
                + " LEFT JOIN vehicle v ON v.samu = m.samu AND v.id = m.vehicle"
                + " WHERE m.file = ? ORDER BY m.engaged_at, m.id, s.at, s.position";
        return ask(
                sql,
                query -> query.setObject(1, file.value()),
                row -> new ClosedFile.Stage(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()));
    }

    /**
     * Who opened a file, held it, wrote or decided in it.
     *
     * @throws StoreUnavailable when the database does not answer
     */
    public Set<PersonId> involved(RegulationFileId file) {
        String sql = "SELECT opened_by FROM regulation_file WHERE id = ? AND opened_by IS NOT NULL"
                + " UNION SELECT holder FROM regulation_file WHERE id = ? AND holder IS NOT NULL"
                + " UNION SELECT author FROM medical_note WHERE file = ?"
                + " UNION SELECT author FROM decision WHERE file = ?";
        Binding binding = query -> {
            for (int i = 1; i <= 4; i++) {
                query.setObject(i, file.value());
            }
        };
        return Set.copyOf(ask(sql, binding, row -> new PersonId(row.getObject(1, UUID.class))));
    }

    private static Optional<ClosedFile.Writing> writing(RegulationFileId file, ResultSet row, CellSealing sealing)
            throws SQLException {
        String kind = row.getString(1);
        Cell cell = kind.equals("NOTE") ? Cell.NOTE : Cell.DECISION;
        byte[] sealed = row.getBytes(4);
        if (sealed == null) {
            return Optional.empty();
        }
        PersonId author = new PersonId(row.getObject(5, UUID.class));
        var at = row.getObject(3, OffsetDateTime.class).toInstant();
        return sealing.open(Optional.of(file.value()), cell.boundTo(row.getObject(2, UUID.class)), sealed)
                .map(plain -> new ClosedFile.Writing(kind, author, at, Codec.TEXT.fromBytes(plain)));
    }

    private List<ClosedFile> byHash(String index, SamuId samu, Opaque hash, int atMost) {
        String where = "WHERE f.id IN (SELECT i.file FROM " + index + " i WHERE i.hash = ?) AND f.samu = ?";
        Binding binding = query -> {
            query.setBytes(1, hash.bytes());
            query.setString(2, samu.code());
        };
        return files(where, binding, atMost);
    }

    private List<ClosedFile> files(String where, Binding binding, int atMost) {
        int limit = (int) where.chars().filter(c -> c == '?').count() + 1;
        Binding all = query -> {
            binding.bind(query);
            query.setInt(limit, atMost);
        };
        FileReading reading = new FileReading(new CellSealing(keys));
        List<ClosedFile> found = ask(SELECT + where + NEWEST, all, reading::read);
        return found.stream()
                .map(file -> reading.with(file, patients(file, reading)))
                .toList();
    }

    private List<FileReading.SealedPatient> patients(ClosedFile file, FileReading reading) {
        String sql = "SELECT rank, sealed FROM patient WHERE file = ? AND sealed IS NOT NULL ORDER BY rank";
        return ask(
                sql,
                query -> query.setObject(1, file.id().value()),
                row -> new FileReading.SealedPatient(row.getInt(1), row.getBytes(2)));
    }

    private <T> List<T> ask(String sql, Binding binding, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            binding.bind(query);
            List<T> rows = new ArrayList<>();
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    rows.add(reading.read(found));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new StoreUnavailable(e);
        }
    }
}
