package fr.centre15.geo.routing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where road graphs lie: one folder a version, and a file that names the one in use. Only the importer writes here. */
record RoadFolder(Path folder) {

    private static final Pattern VERSION = Pattern.compile("roads-[0-9]{1,9}");
    private static final String IN_USE = "current";

    /** The graph in use, if any was ever imported. */
    Optional<String> version() throws IOException {
        Path file = folder.resolve(IN_USE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String version = Files.readString(file, StandardCharsets.US_ASCII).strip();
        return Optional.of(version).filter(name -> VERSION.matcher(name).matches());
    }

    Path graph(String version) {
        return folder.resolve(version).resolve("graph");
    }

    String nextVersion() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            int last = all.map(path -> path.getFileName().toString())
                    .filter(name -> VERSION.matcher(name).matches())
                    .mapToInt(name -> Integer.parseInt(name.substring("roads-".length())))
                    .max()
                    .orElse(0);
            return "roads-" + (last + 1);
        }
    }

    /** An empty folder on the same volume, in which nobody looks. */
    Path beside() throws IOException {
        return Files.createTempDirectory(folder, "import-");
    }

    /** From here on readers find the new version; the former one is removed. */
    void publish(Path beside, String version) throws IOException {
        Files.move(beside, folder.resolve(version), StandardCopyOption.ATOMIC_MOVE);
        Path named = Files.writeString(folder.resolve("current.new"), version + "\n", StandardCharsets.US_ASCII);
        Files.move(named, folder.resolve(IN_USE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sweep();
    }

    /** Removes what an import that died has left, and versions no longer in use: readers hold theirs in memory. */
    void sweep() throws IOException {
        Optional<String> inUse = version();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                String name = path.getFileName().toString();
                boolean left = name.startsWith("import-");
                boolean former =
                        VERSION.matcher(name).matches() && !Optional.of(name).equals(inUse);
                if (left || former) {
                    delete(path);
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path done, @Nullable IOException fault) throws IOException {
                if (fault != null) {
                    throw fault;
                }
                Files.delete(done);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
