package fr.centre15.geo.routing;

import com.graphhopper.GraphHopper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Makes a road graph of an OSM file, beside the one in use, and puts it in its place only when it is whole and answers: a
 * reader sees the former roads or the new ones. One import at a time. Takes seconds for a small country, minutes for a
 * région; memory about three times the file.
 */
public final class RoadImport {

    /** How the importer says that it read the file and found no road. */
    private static final String NO_ROADS = "Graph after reading OSM must not be empty";

    private RoadImport() {}

    /**
     * What came of it.
     *
     * @param junctions points where roads meet
     * @param roads stretches between them
     */
    public record Imported(String version, int junctions, int roads) {}

    /**
     * @param folder where the roads are kept, made when missing
     * @throws RoadsRefused in one sentence; what was there before is still in use
     */
    public static Imported run(Path osm, Path folder) {
        OsmFile file = OsmFile.check(osm);
        RoadFolder roads = new RoadFolder(folder);
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("import.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = lock(channel)) {
                return importBeside(file, roads, lock);
            }
        } catch (IOException full) {
            throw new RoadsRefused(
                    "Dossier des routes inutilisable : " + full.getMessage() + ". Rien n'a été changé.", full);
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException sameProcess) {
            // Said below, like for another process.
        }
        throw new RoadsRefused("Un import de routes est déjà en cours : attendez sa fin.");
    }

    private static Imported importBeside(OsmFile file, RoadFolder roads, FileLock lock) throws IOException {
        if (!lock.isValid()) {
            throw new IOException("the lock was lost");
        }
        roads.sweep();
        Path beside = roads.beside();
        try {
            Imported imported = make(file, beside, roads.nextVersion());
            roads.publish(beside, imported.version());
            return imported;
        } finally {
            RoadFolder.delete(beside);
        }
    }

    private static Imported make(OsmFile file, Path beside, String version) throws IOException {
        // The importer goes by the ending of the name; ours goes by the content.
        Path named = Files.createSymbolicLink(
                beside.resolve("source" + file.format().ending()), file.path().toAbsolutePath());
        Path graph = beside.resolve("graph");
        GraphHopper hopper = RoadGraph.in(graph).setOSMFile(named.toString());
        try {
            hopper.importOrLoad();
            Imported imported = new Imported(
                    version,
                    hopper.getBaseGraph().getNodes(),
                    hopper.getBaseGraph().getEdges());
            return imported;
        } catch (RuntimeException broken) {
            throw refused(file, broken);
        } finally {
            hopper.close();
            Files.delete(named);
        }
    }

    private static RoadsRefused refused(OsmFile file, RuntimeException broken) {
        String name = file.path().getFileName().toString();
        return String.valueOf(broken.getMessage()).contains(NO_ROADS)
                ? new RoadsRefused("Aucune route dans " + name + ". Rien n'a été importé.", broken)
                : new RoadsRefused(
                        "Fichier OSM abîmé : " + name + " ne se lit pas jusqu'au bout. Rien n'a été importé.", broken);
    }
}
