package fr.centre15.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Goes through the endpoints that exist, whoever adds one. */
class EveryEndpointTest extends RunningConsole {

    /** Reads that show no patient's data, each with its reason. */
    private static final Map<String, String> WITHOUT_PATIENT = Map.of(
            "/api/session", "the asker's own name",
            "/api/regulation-files/dossier/{externalId}", "leads to a file, shows nothing of it");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;

    @Autowired
    private MeterRegistry meters;

    private Browser browser;
    private String file;

    private record Endpoint(RequestMethod method, String path) {}

    @BeforeEach
    void withAFile() {
        browser = new Browser(port);
        browser.logIn("arm2", FirstNote.in(STATE).passwordOf("arm2"));
        file = Json.of(browser.postInSession("/api/regulation-files", "{\"externalId\":\"EVERY\"}"))
                .text("id");
    }

    @Test
    @Tag("T13b")
    void shouldLeaveATraceOfEveryReadOfPatientData() {
        List<Endpoint> reads = endpoints(RequestMethod.GET)
                .filter(read -> !WITHOUT_PATIENT.containsKey(read.path))
                .toList();
        assertThat(reads).extracting(Endpoint::path).contains("/api/calls", "/api/regulation-files/{id}");

        for (Endpoint read : reads) {
            double before = views();

            assertThat(browser.get(filled(read.path)).statusCode())
                    .as(read.path)
                    .isEqualTo(200);

            await(read.path).atMost(Duration.ofSeconds(10)).until(() -> views() > before);
        }
    }

    @Test
    @Tag("T17a")
    void shouldRefuseEveryChangeWithoutTheSessionsToken() {
        List<Endpoint> changes = Stream.of(
                        RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE)
                .flatMap(this::endpoints)
                .toList();
        assertThat(changes).hasSizeGreaterThan(4);

        for (Endpoint change : changes) {
            var answer = browser.send(browser.to(filled(change.path))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .method(change.method.name(), BodyPublishers.ofString("{}")));

            assertThat(answer.statusCode()).as(change.path).isEqualTo(403);
        }
    }

    @Test
    void shouldLetNoStrangerInAnywhere() {
        Browser stranger = new Browser(port);

        endpoints(RequestMethod.GET)
                .forEach(read -> assertThat(stranger.get(filled(read.path)).statusCode())
                        .as(read.path)
                        .isEqualTo(401));
        endpoints(RequestMethod.POST)
                .forEach(change -> assertThat(
                                stranger.post(filled(change.path), "{}").statusCode())
                        .as(change.path)
                        .isEqualTo(401));
    }

    @Test
    void shouldDescribeEveryEndpoint() {
        Json description = Json.of(new Browser(port).get("/v3/api-docs"));

        Stream.of(RequestMethod.GET, RequestMethod.POST)
                .flatMap(this::endpoints)
                .forEach(endpoint -> assertThat(description.node().get("paths").has(endpoint.path))
                        .as(endpoint.path)
                        .isTrue());
    }

    /** Views that are in the journal by now; they get there without being waited for. */
    private double views() {
        return meters.get("samu.traces.kept").tag("kind", "VIEW").counter().count();
    }

    private Stream<Endpoint> endpoints(RequestMethod method) {
        return endpoints.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(method))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/"))
                .map(path -> new Endpoint(method, path));
    }

    private String filled(String path) {
        return path.replace("/dossier/{externalId}", "/dossier/EVERY").replaceAll("\\{[^}]+}", file);
    }
}
