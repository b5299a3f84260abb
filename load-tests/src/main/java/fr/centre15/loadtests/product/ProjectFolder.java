package fr.centre15.loadtests.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the sources and what was built from them stand. */
public record ProjectFolder(Path root) {

    private static final String JAR = "console-.*\\.jar";

    /**
     * The project that the current directory belongs to.
     *
     * @throws IllegalStateException outside of the project
     */
    public static ProjectFolder here() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("deploy/jvm.options"))) {
                return new ProjectFolder(folder);
            }
        }
        throw new IllegalStateException("not inside the project: " + start);
    }

    /**
     * The packaged console; the system property {@code samu.console.jar} names another one.
     *
     * @throws IllegalStateException when it was never built
     */
    public Path consoleJar() {
        String chosen = System.getProperty("samu.console.jar", "");
        return chosen.isEmpty() ? builtJar() : Path.of(chosen).toAbsolutePath();
    }

    private Path builtJar() {
        Path target = root.resolve("console/target");
        Optional<Path> jar = Optional.empty();
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                jar = files.filter(file -> file.getFileName().toString().matches(JAR))
                        .findFirst();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return jar.orElseThrow(() -> new IllegalStateException("no console in " + target + ": ./samu build"));
    }

    /** Options of the virtual machine that an operator starts the console with. */
    public Path jvmOptions() {
        return root.resolve("deploy/jvm.options");
    }
}
