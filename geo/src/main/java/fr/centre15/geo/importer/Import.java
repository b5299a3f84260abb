package fr.centre15.geo.importer;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
            ImportReport report = new Importer(ImportDatabase.of(environment))
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
}
