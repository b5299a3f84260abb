package fr.centre15.loadtests.telephony;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/**
 * A telephone system that reports its calls with its key. A report whose connection ends before the answer is sent once
 * more under the same idempotency key: the server may have closed a connection that was idle. Thread-safe.
 */
public final class TelephonyGateway implements AutoCloseable {

    public static final String ROUTE = "/api/telephony/events";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI target;
    private final String key;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .connectTimeout(PATIENCE)
            .build();

    /** @param address of the staff connector */
    public TelephonyGateway(URI address, String key) {
        this.target = address.resolve(ROUTE);
        this.key = key;
    }

    /** @return the status of the answer */
    public int report(PhoneEvent event) {
        return reportLater(event).join();
    }

    /** @return the status of the answer, when it comes */
    public CompletableFuture<Integer> reportLater(PhoneEvent event) {
        HttpRequest request = HttpRequest.newBuilder(target)
                .timeout(PATIENCE)
                .header("X-Api-Key", key)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(event)))
                .build();
        return status(request).exceptionallyCompose(_ -> status(request));
    }

    private CompletableFuture<Integer> status(HttpRequest request) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    @Override
    public void close() {
        http.close();
    }
}
