package fr.centre15.geo.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database that an import was given by its environment: {@code SAMU_IMPORT_DB_URL}, {@code SAMU_IMPORT_DB_USER} and
 * {@code SAMU_IMPORT_DB_PASSWORD_FILE}.
 */
public final class ImportDatabase {

    private static final String URL = "SAMU_IMPORT_DB_URL";

    private ImportDatabase() {}

    /** Empty where none was named. */
    public static Optional<PGSimpleDataSource> named(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(URL)).map(_ -> of(environment));
    }

    static PGSimpleDataSource of(Map<String, String> environment) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(environment.getOrDefault(URL, "jdbc:postgresql://127.0.0.1:5432/samu"));
        database.setUser(environment.getOrDefault("SAMU_IMPORT_DB_USER", "samu"));
        database.setPassword(password(environment.getOrDefault("SAMU_IMPORT_DB_PASSWORD_FILE", "")));
        database.setApplicationName("samu import");
        database.setConnectTimeout(5);
        database.setTcpKeepAlive(true);
        database.setLogServerErrorDetail(false);
        return database;
    }

    private static String password(String file) {
        try {
            return file.isEmpty() ? "" : Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new ImportRefused("Le fichier du mot de passe de la base est illisible.", e);
        }
    }
}
