package fr.centre15.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Habits that the compiler does not check, over every Java source of the repository. */
class SourcesTest {

    private static final int LONGEST_FILE = 400;
    private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules", "vendor", "generated");
    private static final Pattern SLEEP = Pattern.compile("\\bThread\\s*\\.\\s*sleep\\s*\\(");

    private static List<Path> sources;

    @BeforeAll
    static void collect() throws IOException {
        sources = javaFilesBelow(root());
        assertThat(sources).hasSizeGreaterThan(100);
    }

    @Test
    void shouldKeepFilesShort() {
        assertThat(sources)
                .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(LONGEST_FILE));
    }

    @Test
    void shouldNeverSleep() {
        assertThat(sources)
                .allSatisfy(
                        file -> assertThat(SLEEP.matcher(Files.readString(file)).find())
                                .as("sleeps in %s", file)
                                .isFalse());
    }

    @Test
    void shouldSayWhatEachPackageIsFor() {
        assertThat(sources.stream()
                        .map(SourcesTest::folder)
                        .filter(folder -> !folder.toString().contains("/src/test/"))
                        .distinct())
                .allSatisfy(folder -> assertThat(Files.readString(folder.resolve("package-info.java")))
                        .startsWith("/**")
                        .contains("@NullMarked"));
    }

    private static Path folder(Path file) {
        return file.toAbsolutePath().getParent();
    }

    /** The highest folder with a pom above this module. */
    private static Path root() {
        Path root = Path.of("").toAbsolutePath();
        for (Path above = root; above != null; above = above.getParent()) {
            if (Files.exists(above.resolve("pom.xml"))) {
                root = above;
            }
        }
        return root;
    }

    private static List<Path> javaFilesBelow(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                Path name = folder.getFileName();
                return name != null && NOT_OURS.contains(name.toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java")) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
