package fr.centre15.geo.importer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * {@code ./samu import REGISTER FILE…}: the database is named by {@code SAMU_IMPORT_DB_URL}, {@code SAMU_IMPORT_DB_USER} and
 * {@code SAMU_IMPORT_DB_PASSWORD_FILE}. Ends with 0 when the new version is there, 1 when nothing was changed, 2 when it was
 * not understood what to do.
 */
public final class Import {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int NOT_UNDERSTOOD = 2;
    private static final String ACCEPT_SMALLER = "--accept-smaller";

    private Import() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        boolean terminal = System.console() != null && System.console().isTerminal();
        System.exit(run(List.of(arguments), System.getenv(), out, err, terminal));
    }

    static int run(
            List<String> arguments,
            Map<String, String> environment,
            PrintStream out,
            PrintStream err,
            boolean terminal) {
        List<String> words = new ArrayList<>(arguments);
        boolean acceptSmaller = words.remove(ACCEPT_SMALLER);
        Optional<Register> register = words.isEmpty() ? Optional.empty() : Register.named(words.removeFirst());
        if (register.isEmpty() || words.isEmpty()) {
            err.println("samu : ./samu import communes|ban|finess|dae FICHIER… [" + ACCEPT_SMALLER + "]");
            return NOT_UNDERSTOOD;
        }
        try {
            List<Path> files = words.stream().map(Path::of).toList();
            ImportReport report = new Importer(database(environment))
                    .run(register.get(), files, acceptSmaller, new ProgressBar(out, terminal));
            FrenchReport.of(report).forEach(out::println);
            return DONE;
        } catch (ImportRefused refused) {
            err.println("samu : " + refused.getMessage());
            return REFUSED;
        } catch (InvalidPathException e) {
            err.println("samu : ce nom de fichier n'est pas valable.");
            return NOT_UNDERSTOOD;
        }
    }

    private static PGSimpleDataSource database(Map<String, String> environment) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(environment.getOrDefault("SAMU_IMPORT_DB_URL", "jdbc:postgresql://127.0.0.1:5432/samu"));
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
