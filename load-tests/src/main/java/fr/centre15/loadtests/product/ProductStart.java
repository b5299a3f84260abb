package fr.centre15.loadtests.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the console is started: an exercise instance without simulated calls unless told otherwise. Not thread-safe. */
public final class ProductStart {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final ProjectFolder project = ProjectFolder.here();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final List<String> jvm = new ArrayList<>();
    private Path jar = Path.of("");
    private String databasePassword = "";
    private Duration patience = LONGEST;

    ProductStart() {
        properties.put("samu.instance.kind", "exercise");
        properties.put("samu.demo.enabled", "false");
        // Small files: an instance of a test lives for a minute and must not fill the disk.
        properties.put("samu.journal.block-size", "4MB");
        properties.put("samu.journal.ballast", "1MB");
    }

    /** Another value of a property of the console. */
    public ProductStart with(String property, String value) {
        properties.put(property, value);
        return this;
    }

    /** An option of the virtual machine, after those of {@code deploy/jvm.options}. */
    public ProductStart jvm(String option) {
        jvm.add(option);
        return this;
    }

    /** This jar instead of the packaged one: the unpacked layout starts faster. */
    public ProductStart jar(Path other) {
        jar = other;
        return this;
    }

    /** The database that follows the journal; its password reaches the console in a file. */
    public ProductStart database(String url, String user, String password) {
        databasePassword = password;
        return with("samu.db.url", url).with("samu.db.user", user);
    }

    /** Longest wait for the first answer. */
    public ProductStart within(Duration longest) {
        patience = longest;
        return this;
    }

    /**
     * Starts the console over a new state folder and waits until it answers.
     *
     * @throws IllegalStateException when it ends instead, or says nothing in time; with its last lines
     */
    public ProductProcess start() {
        ProductProcess product = launch();
        try {
            product.awaitReady(patience);
            return product;
        } catch (RuntimeException failed) {
            product.close();
            throw failed;
        }
    }

    /** Starts the console and returns at once. */
    public ProductProcess launch() {
        try {
            Path state = Files.createTempDirectory("samu-load");
            FreePorts ports = FreePorts.find();
            if (!databasePassword.isEmpty()) {
                Path file = Files.writeString(state.resolve("db-password"), databasePassword);
                properties.put("samu.db.password-file", file.toString());
            }
            Process process = new ProcessBuilder(commandLine(state, ports))
                    .directory(state.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(state.resolve("stdout.log").toFile())
                    .start();
            return new ProductProcess(process, state, ports);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> commandLine(Path state, FreePorts ports) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("@" + project.jvmOptions());
        line.addAll(jvm);
        line.add("-jar");
        line.add((jar.toString().isEmpty() ? project.consoleJar() : jar).toString());
        Map<String, String> all = new LinkedHashMap<>();
        all.put("server.port", Integer.toString(ports.staff()));
        all.put("management.server.port", Integer.toString(ports.operations()));
        all.put("samu.public.port", Integer.toString(ports.callers()));
        all.put("samu.public-url", "http://localhost:" + ports.callers());
        all.put("samu.state", state.toString());
        all.put("samu.journal.folder", state.resolve("data/journal").toString());
        all.put(
                "samu.journal.master-key-file",
                state.resolve("secrets/master.key").toString());
        all.putAll(properties);
        all.forEach((name, value) -> line.add("--" + name + "=" + value));
        return line;
    }
}
