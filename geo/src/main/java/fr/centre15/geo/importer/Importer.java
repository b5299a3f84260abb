package fr.centre15.geo.importer;

import fr.centre15.geo.gazetteer.GeoSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Brings in a new version of a register, whole or not at all: one transaction reads the files, builds the tables beside the
 * present ones and exchanges them. Interrupted at any moment, it is simply started again. Blocks its thread.
 */
public final class Importer {

    /** A file of which more is bad than this is not the file it should be. */
    private static final double MOST_BAD = 0.1;

    private static final long BAD_AT_LEAST = 20;

    /** A register from a file of this name is made up: any real one replaces it, however small. */
    public static final String EXERCISE_FILE = "exercice-fictif.csv";

    private final DataSource database;

    public Importer(DataSource database) {
        this.database = database;
    }

    /**
     * @param files together they are the new version: a département and its neighbours
     * @param acceptSmaller allow a version less than half as large as the present one
     * @throws ImportRefused with one French sentence; nothing is then changed
     */
    public ImportReport run(Register register, List<Path> files, boolean acceptSmaller, Progress progress) {
        long start = System.nanoTime();
        try {
            GeoSchema.migrate(database);
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                ImportReport report = read(connection, register, files, acceptSmaller, progress, start);
                connection.commit();
                return report;
            }
        } catch (DatabaseFault e) {
            throw databaseRefusal(e.fault());
        } catch (SQLException e) {
            throw databaseRefusal(e);
        } catch (org.flywaydb.core.api.FlywayException e) {
            throw unprepared(e);
        }
    }

    /**
     * Whether nothing of this register was imported yet, not even a made-up one.
     *
     * @throws ImportRefused when the database does not answer
     */
    public boolean isFree(Register register) {
        try {
            GeoSchema.migrate(database);
            try (Connection connection = database.getConnection()) {
                return new Versions(connection, register).files().isEmpty();
            }
        } catch (SQLException e) {
            throw databaseRefusal(e);
        } catch (org.flywaydb.core.api.FlywayException e) {
            throw unprepared(e);
        }
    }

    private static ImportReport read(
            Connection connection,
            Register register,
            List<Path> files,
            boolean acceptSmaller,
            Progress progress,
            long start)
            throws SQLException {
        Versions versions = new Versions(connection, register);
        versions.lock();
        Findings bad = new Findings();
        Findings notes = new Findings();
        Incoming incoming = new Incoming(connection, register.tables());
        Register.Reading reading = register.open(incoming, bad, notes);
        progress.begins(sizes(files));
        for (Path file : files) {
            one(reading, file, progress);
        }
        reading.finish();
        long rows = versions.count(register.tables(), incoming);
        long former = versions.rows();
        check(rows, former, bad, acceptSmaller);
        progress.indexes();
        incoming.index();
        incoming.replace();
        int version = versions.next(names(files), rows, bad.count());
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new ImportReport(register, version, rows, former, bad, notes, took);
    }

    private static void one(Register.Reading reading, Path file, Progress progress) throws SQLException {
        try (SourceFile source = SourceFile.open(file, progress::read)) {
            reading.read(source);
        } catch (IOException e) {
            throw new ImportRefused("« " + file.getFileName() + " » : la lecture a échoué, rien n'est importé.", e);
        }
    }

    private static void check(long rows, long former, Findings bad, boolean acceptSmaller) {
        if (bad.count() > BAD_AT_LEAST && bad.count() > MOST_BAD * (rows + bad.count())) {
            throw new ImportRefused("Trop de lignes mauvaises : " + bad.count() + " pour " + rows
                    + " bonnes, rien n'est importé ; les plus fréquentes : " + frequent(bad) + ".");
        }
        if (rows == 0) {
            throw new ImportRefused("Aucune ligne à importer dans ce fichier : rien n'est changé."
                    + (bad.count() == 0 ? "" : " Refusées : " + frequent(bad) + "."));
        }
        if (!acceptSmaller && rows < former / 2) {
            throw new ImportRefused("Cette version n'a que " + rows + " lignes contre " + former
                    + " aujourd'hui : fichier tronqué ? Rien n'est changé ; --accept-smaller pour l'accepter.");
        }
    }

    private static String frequent(Findings bad) {
        return bad.byReason().entrySet().stream()
                .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
                .limit(3)
                .map(reason -> reason.getKey() + " (" + reason.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    private static long sizes(List<Path> files) {
        long sum = 0;
        for (Path file : files) {
            try {
                sum += Files.size(file);
            } catch (IOException e) {
                throw new ImportRefused("« " + file.getFileName() + " » n'est pas un fichier lisible.", e);
            }
        }
        return sum;
    }

    private static String names(List<Path> files) {
        return files.stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(", "));
    }

    private static ImportRefused unprepared(org.flywaydb.core.api.FlywayException e) {
        return new ImportRefused(
                "La base n'a pas pu être préparée : est-elle en marche, et PostGIS y est-il installé ?", e);
    }

    private static ImportRefused databaseRefusal(SQLException e) {
        return new ImportRefused(
                "La base a refusé l'import (état " + e.getSQLState() + ") : rien n'est changé, relancez-le.", e);
    }
}
