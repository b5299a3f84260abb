package fr.centre15.console.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.centre15.console.api.Browser;
import fr.centre15.console.api.FirstNote;
import fr.centre15.console.engine.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The jar as it is delivered, in a process of its own with the flags of the launcher and a folder of its own: state,
 * journal, logs, access log and temporary files all lie below {@link #state}.
 */
public final class JarConsole implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);

    private final Path state;
    private final Process process;
    private final int port;
    private final int operationsPort;

    private JarConsole(Path state, List<String> settings) throws IOException {
        this.state = state;
        List<Integer> ports = freePorts(3);
        this.port = ports.get(0);
        this.operationsPort = ports.get(1);
        Files.createDirectories(state.resolve("run/tmp"));
        Files.createDirectories(state.resolve("log"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Repository.root().resolve("deploy/jvm.options"),
                "-Xms128m",
                "-Djava.io.tmpdir=" + state.resolve("run/tmp"),
                "-jar",
                jar().toAbsolutePath().toString(),
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--management.server.port=" + operationsPort,
                "--samu.public.port=" + ports.get(2),
                "--samu.state=" + state,
                "--samu.journal.folder=" + state.resolve("data/journal"),
                "--samu.journal.master-key-file=" + state.resolve("secrets/master-key"),
                "--samu.journal.block-size=1MB",
                "--samu.journal.ballast=1MB",
                "--samu.demo.calls-per-hour=0.01",
                "--samu.demo.colleagues=false",
                "--logging.file.name=" + state.resolve("log/console.log"),
                "--server.tomcat.accesslog.enabled=true",
                "--server.tomcat.accesslog.directory=" + state.resolve("log"),
                "--server.tomcat.accesslog.buffered=false"));
        command.addAll(settings);
        this.process = new ProcessBuilder(command)
                .directory(state.toFile())
                .redirectErrorStream(true)
                .redirectOutput(state.resolve("log/stdout.log").toFile())
                .start();
    }

    /** Starts one and waits until it lets people in. */
    public static JarConsole start(Path state, String... settings) {
        try {
            JarConsole console = new JarConsole(state, List.of(settings));
            await("start of the jar").atMost(START).until(console::isThere);
            return console;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fat jar of this build: only there after {@code package}, which comes before the tests that need it. */
    public static Path jar() {
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            return built.filter(file -> file.getFileName().toString().matches("console-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no jar: run by mvn verify, after package"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isThere() {
        assertThat(process.isAlive())
                .as("see %s", state.resolve("log/stdout.log"))
                .isTrue();
        try {
            return new Browser(port).get("/login").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    public Path state() {
        return state;
    }

    public int port() {
        return port;
    }

    public int operationsPort() {
        return operationsPort;
    }

    public long pid() {
        return process.pid();
    }

    public FirstNote note() {
        return FirstNote.in(state);
    }

    /** Ends it as the launcher does, so that everything it had to write is written. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sockets.add(new ServerSocket(0));
        }
        List<Integer> ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        return ports;
    }
}
