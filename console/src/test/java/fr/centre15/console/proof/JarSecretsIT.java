package fr.centre15.console.proof;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.api.Browser;
import fr.centre15.console.api.FirstNote;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is delivered, looked into, then started twice for the first time. */
@Timeout(300)
class JarSecretsIT {

    private static final List<String> PEOPLE =
            List.of("admin", "arm1", "arm2", "dr.vasseur", "dr.petit", "superviseur");
    private static final String CERTIFICATE = "server.ssl.key-store-password";
    private static final List<String> OPERATIONS =
            List.of("health", "prometheus", "env", "configprops", "beans", "heapdump", "info", "metrics", "loggers");

    @TempDir
    static Path one;

    @TempDir
    static Path other;

    private static JarConsole console;

    @BeforeAll
    static void startTwice() throws IOException {
        JarConsole.start(other).close();
        // As the launcher hands over the password of the certificate: a file of the tree that the configuration names.
        Path tree = Files.createDirectories(one.resolve("secrets/tree"));
        Files.writeString(tree.resolve(CERTIFICATE), UUID.randomUUID().toString());
        console =
                JarConsole.start(one, "--spring.config.import=configtree:" + tree + "/", "--server.ssl.enabled=false");
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    @Tag("T20b")
    void shouldDrawOtherSecretsAtEachFirstStart() {
        List<String> drawn = new ArrayList<>();
        for (Path state : List.of(one, other)) {
            shownIn(state).values().forEach(drawn::add);
            keptIn(state).values().forEach(bytes -> drawn.add(new String(bytes, StandardCharsets.ISO_8859_1)));
        }

        assertThat(drawn).hasSize(2 * (PEOPLE.size() + 1 + 2) + 1);
        assertThat(new HashSet<>(drawn)).hasSameSizeAs(drawn);
    }

    @Test
    @Tag("T20b")
    void shouldShipNoKnownPasswordAndNoKey() throws IOException {
        Map<String, List<String>> leaks = new TreeMap<>();
        List<String> read = new ArrayList<>();
        try (ZipInputStream jar = new ZipInputStream(Files.newInputStream(JarConsole.jar()))) {
            look(jar, "", read, leaks);
        }

        assertThat(read)
                .contains("BOOT-INF/classes/application.properties")
                .anyMatch(name -> name.endsWith("dispatch/journal/MasterKey.class"));
        assertThat(leaks).isEmpty();
    }

    @Test
    @Tag("T25b")
    void shouldShowNoSecretOnTheCommandLineAndInTheEnvironment() throws IOException {
        Path process = Path.of("/proc", Long.toString(console.pid()));

        for (String file : List.of("cmdline", "environ")) {
            byte[] shown = Files.readAllBytes(process.resolve(file));
            assertThat(shown).isNotEmpty();
            assertThat(secrets().in(shown)).as(file).isEmpty();
        }
    }

    @Test
    @Tag("T25b")
    void shouldShowNoSecretInAnErrorOrToTheOperations() {
        Browser operations = new Browser(console.operationsPort());
        Browser admin = new Browser(console.port());
        admin.logIn("admin", console.note().passwordOf("admin"));

        for (String id : OPERATIONS) {
            assertThat(secrets().in(operations.get("/actuator/" + id).body()))
                    .as(id)
                    .isEmpty();
        }
        for (String path : List.of("/nothing", "/api/nothing", "/error", "/actuator/env", "/", "/administration")) {
            var answer = admin.get(path);
            assertThat(secrets().in(answer.body() + answer.headers().map()))
                    .as(path)
                    .isEmpty();
        }
        var wrong = admin.postInSession("/api/regulation-files", "{\"externalId\":[");
        assertThat(secrets().in(wrong.body())).isEmpty();
        var refused = new Browser(console.port())
                .post("/api/telephony/events", "{", "X-Api-Key", console.note().apiKey());
        assertThat(secrets().in(refused.body() + refused.headers().map())).isEmpty();
    }

    @Test
    @Tag("T25b")
    void shouldWriteNoSecretIntoALogAndKeepEachInItsOwnFile() throws IOException {
        Browser mistaken = new Browser(console.port());
        mistaken.logIn("arm1", console.note().passwordOf("arm1") + "x");
        mistaken.post("/api/telephony/events", "{", "X-Api-Key", console.note().apiKey() + "x");

        assertThat(secrets().below(one.resolve("log"))).isEmpty();
        assertThat(secrets().below(one.resolve("data"))).isEmpty();
        assertThat(secrets().below(one.resolve("run"))).isEmpty();
        // Proof that the search would find a secret that is there.
        assertThat(secrets().below(one).stream().map(found -> found.split(" holds ")[0]))
                .containsOnly(
                        "first-steps.txt",
                        "secrets/master-key",
                        "secrets/instance-secret",
                        "secrets/tree/" + CERTIFICATE);
    }

    private Marks secrets() {
        return Marks.of(shownIn(one).values()).and(keptIn(one));
    }

    /** What the note shows, by whose it is. */
    private static Map<String, String> shownIn(Path state) {
        FirstNote note = FirstNote.in(state);
        Map<String, String> shown = new HashMap<>();
        PEOPLE.forEach(login -> shown.put(login, note.passwordOf(login)));
        shown.put("telephony", note.apiKey());
        return shown;
    }

    /** Every file of the folder of secrets. */
    private static Map<String, byte[]> keptIn(Path state) {
        Map<String, byte[]> kept = new HashMap<>();
        try (Stream<Path> files = Files.walk(state.resolve("secrets"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                kept.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return kept;
    }

    /** Reads what is ours: the classes and resources of the console, and of our own jars inside. */
    private static void look(ZipInputStream jar, String within, List<String> read, Map<String, List<String>> leaks)
            throws IOException {
        for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
            String name = within + entry.getName();
            if (name.matches("BOOT-INF/lib/dispatch-.*\\.jar")) {
                InputStream inner = new ByteArrayInputStream(jar.readAllBytes());
                look(new ZipInputStream(inner), name + "!", read, leaks);
            } else if ((name.startsWith("BOOT-INF/classes/") || name.contains("!"))
                    && !name.endsWith("common-passwords.txt")
                    && !name.contains("META-INF/VAADIN/")) {
                read.add(name);
                String text = new String(jar.readAllBytes(), StandardCharsets.ISO_8859_1);
                List<String> found = Stream.concat(Leaks.passwordsIn(text).stream(), Leaks.keysIn(text).stream())
                        .toList();
                if (!found.isEmpty()) {
                    leaks.put(name, found);
                }
            }
        }
    }
}
