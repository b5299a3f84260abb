package fr.centre15.console.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The tree that this test runs in, read as text: pages of {@code docs}, Java sources of every module, and the rest. */
public final class Repository {

    private static final Set<String> NOT_OURS =
            Set.of("target", ".git", ".idea", ".vscode", "node_modules", "vendor", "generated", "bundles");

    private Repository() {}

    public static List<String> page(String name) {
        try {
            return Files.readAllLines(root().resolve("docs").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Java files whose path has this part, such as {@code /src/test/}. */
    static List<Path> javaFiles(String part) {
        return files().stream()
                .filter(file ->
                        file.toString().endsWith(".java") && file.toString().contains(part))
                .toList();
    }

    /** Every file but what a build, an editor or Git makes. */
    public static List<Path> files() {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(root(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    Path name = folder.getFileName();
                    return name != null && NOT_OURS.contains(name.toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code SomeTest} for {@code …/SomeTest.java}. */
    static String className(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    /** The highest folder with a pom above this module. */
    public static Path root() {
        Path root = Path.of("").toAbsolutePath();
        for (Path above = root; above != null; above = above.getParent()) {
            if (Files.exists(above.resolve("pom.xml"))) {
                root = above;
            }
        }
        return root;
    }
}
