package fr.centre15.console.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole console on free ports over a journal of its own; every class that extends this shares one. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MovableClock.class)
public abstract class RunningConsole {

    protected static final Path STATE = newState();

    /** Made anew for each run. */
    protected static final String AML_SECRET = UUID.randomUUID().toString();

    private static final Path AML_KEY_FILE = amlKeyFile();

    @LocalServerPort
    protected int port;

    @DynamicPropertySource
    static void place(DynamicPropertyRegistry properties) {
        properties.add("samu.state", STATE::toString);
        properties.add(
                "samu.journal.folder", () -> STATE.resolve("data/journal").toString());
        properties.add(
                "samu.journal.master-key-file",
                () -> STATE.resolve("secrets/master-key").toString());
        properties.add("samu.journal.block-size", () -> "1MB");
        properties.add("samu.journal.ballast", () -> "1MB");
        properties.add("samu.public.port", () -> "0");
        properties.add("samu.aml.hmac-key-file", () -> AML_KEY_FILE.toString());
        properties.add("management.server.port", () -> "0");
        properties.add(
                "logging.file.name", () -> STATE.resolve("log/console.log").toString());
    }

    private static Path newState() {
        try {
            Path folder = Files.createTempDirectory("samu-console");
            // Logging starts before a test's own properties are known.
            System.setProperty(
                    "logging.file.name", folder.resolve("log/console.log").toString());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path amlKeyFile() {
        try {
            return Files.writeString(STATE.resolve("aml-secret.txt"), AML_SECRET + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var all = Files.walk(folder)) {
            all.sorted((a, b) -> b.compareTo(a)).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
