package fr.centre15.loadtests.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged console as a child process on free ports over a state folder of its own; closing it stops the process and
 * removes the folder. Thread-safe.
 */
public final class ProductProcess implements AutoCloseable {

    private static final long PACE_MILLIS = 20;
    private static final long STOP_SECONDS = 30;
    private static final int LINES_OF_FAILURE = 15;

    private final Process process;
    private final Path state;
    private final FreePorts ports;
    private final Thread orphanage;
    private final long startedNanos = System.nanoTime();
    /** Not HTTP/2: its offer to upgrade is refused by the doors. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    ProductProcess(Process process, Path state, FreePorts ports) {
        this.process = process;
        this.state = state;
        this.ports = ports;
        // A test or bench that is itself ended must not leave its product behind.
        this.orphanage = new Thread(process::destroyForcibly, "samu-load-end");
        Runtime.getRuntime().addShutdownHook(orphanage);
    }

    public static ProductStart prepare() {
        return new ProductStart();
    }

    /** Of the staff connector: screens and API. */
    public URI address() {
        return URI.create("http://localhost:" + ports.staff());
    }

    /** Of the operations connector: health and metrics. */
    public URI operations() {
        return URI.create("http://127.0.0.1:" + ports.operations());
    }

    public FirstSteps firstSteps() {
        return FirstSteps.in(state);
    }

    public long pid() {
        return process.pid();
    }

    /** Waits for the first answer of health and of the login page. */
    void awaitReady(Duration longest) {
        awaitStatus(operations().resolve("/actuator/health"), longest);
        awaitFirst200("/login", longest);
    }

    /**
     * Asks again and again until the staff connector answers 200.
     *
     * @return time since the process was started
     */
    public Duration awaitFirst200(String path, Duration longest) {
        URI page = address().resolve(path);
        long deadline = System.nanoTime() + longest.toNanos();
        int status = statusOf(page);
        while (status != 200) {
            pauseOrFail(deadline, page + " but " + status);
            status = statusOf(page);
        }
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    private void awaitStatus(URI page, Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (statusOf(page) == 0) {
            pauseOrFail(deadline, page.toString());
        }
    }

    /** Waiting for the end of the process paces the questions, and notices at once when it ends. */
    private void pauseOrFail(long deadline, String page) {
        try {
            if (process.waitFor(PACE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the console ended with " + process.exitValue() + ": " + lastLines());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (System.nanoTime() > deadline) {
            throw new IllegalStateException("no answer from " + page + ": " + lastLines());
        }
    }

    /** Status of a page, 0 when nobody answers. */
    private int statusOf(URI page) {
        try {
            HttpRequest ask =
                    HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(10)).build();
            return http.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException nobody) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(state.resolve("stdout.log"));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_OF_FAILURE), lines.size()));
        } catch (IOException e) {
            return "its output cannot be read: " + e.getMessage();
        }
    }

    /** Asks the process to end and waits: a training run writes its AOT cache then. */
    public void stop(Duration longest) {
        process.destroy();
        try {
            if (!process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop(Duration.ofSeconds(STOP_SECONDS));
        http.close();
        Runtime.getRuntime().removeShutdownHook(orphanage);
        try (Stream<Path> all = Files.walk(state)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
