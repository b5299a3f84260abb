package fr.centre15.geo.routing;

import fr.centre15.geo.importer.ImportDatabase;
import fr.centre15.geo.importer.ImportRefused;
import fr.centre15.geo.importer.RoadTable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * {@code ./samu import osm FILE}: the first argument is the folder of the roads, the second the file; the map's drawing goes to
 * the database that the environment names, if it does. Ends with 0 when the new roads are there, 1 when something was refused, 2 when it was not understood what to do.
 */
public final class ImportRoads {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    /** Held, or its level would be forgotten. */
    private static final Logger PROTOBUF = Logger.getLogger("com.google.protobuf.GeneratedMessage");

    private ImportRoads() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        // The PBF reader's generated classes are old (CVE-2022-3171: a file may cost time and memory): here a person
        // gives the
        // file, to a process of its own whose memory is bounded. A dozen warnings would hide the one sentence.
        PROTOBUF.setLevel(Level.SEVERE);
        System.exit(run(List.of(arguments), System.getenv(), out, err));
    }

    static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        if (arguments.size() != 2) {
            err.println("samu : ./samu import osm FICHIER (.osm.pbf, .osm ou .osm.gz), un seul");
            return NOT_UNDERSTOOD;
        }
        try {
            Path folder = Path.of(arguments.getFirst());
            Path file = Path.of(arguments.getLast());
            out.println("Lecture de " + file.getFileName() + ", puis préparation des routes…");
            RoadImport.Imported imported = RoadImport.run(file, folder);
            out.printf(
                    Locale.FRANCE,
                    "Routes importées : %,d carrefours, %,d tronçons (%s). Une instance en marche les prend d'elle-même"
                            + " en dix secondes.%n",
                    imported.junctions(),
                    imported.roads(),
                    imported.version());
            return ImportDatabase.named(environment)
                    .map(database -> draw(database, file, folder, out, err))
                    .orElse(DONE);
        } catch (RoadsRefused refused) {
            err.println("samu : " + refused.getMessage());
            return REFUSED;
        } catch (OutOfMemoryError tooLarge) {
            err.println(
                    "samu : mémoire insuffisante pour ce fichier : prenez un extrait plus petit. Rien n'a été importé.");
            return REFUSED;
        } catch (InvalidPathException e) {
            err.println("samu : ce nom de fichier n'est pas valable.");
            return NOT_UNDERSTOOD;
        }
    }

    /** Travel times are there already; without the database only the drawing is missing. */
    private static int draw(DataSource database, Path file, Path folder, PrintStream out, PrintStream err) {
        try {
            long drawn = RoadTable.replace(database, String.valueOf(file.getFileName()), RoadShapes.in(folder));
            out.printf(Locale.FRANCE, "Routes dessinées sur la carte : %,d tronçons.%n", drawn);
            return DONE;
        } catch (ImportRefused refused) {
            err.println("samu : temps de trajet à jour, mais pas le dessin des routes. " + refused.getMessage());
            return REFUSED;
        } catch (IOException unreadable) {
            err.println("samu : temps de trajet à jour, mais les routes ne se relisent pas pour la carte.");
            return REFUSED;
        }
    }
}
