package fr.centre15.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.api.Browser;
import fr.centre15.console.api.FirstNote;
import fr.centre15.console.api.Json;
import fr.centre15.console.api.RunningConsole;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalManagementPort;

@Timeout(60)
class DoorsTest extends RunningConsole {

    private static final List<String> OPERATIONS = List.of(
            "",
            "/auditevents",
            "/beans",
            "/caches",
            "/conditions",
            "/configprops",
            "/env",
            "/flyway",
            "/health",
            "/health/db",
            "/heapdump",
            "/httpexchanges",
            "/info",
            "/logfile",
            "/loggers",
            "/mappings",
            "/metrics",
            "/prometheus",
            "/quartz",
            "/sbom",
            "/scheduledtasks",
            "/sessions",
            "/shutdown",
            "/startup",
            "/threaddump");

    @Autowired
    private Connectors connectors;

    @LocalManagementPort
    private int operationsPort;

    @ParameterizedTest
    @ValueSource(strings = {"/v", "/v/"})
    @DisplayName("la page publique est neutre, sans trace et sans index")
    void shouldServeTheNeutralPageOnThePublicDoor(String path) {
        var page = new Browser(connectors.publicPort()).get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Ce lien n'est pas ou plus valable").doesNotContain("<script");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(header(page, "X-Robots-Tag")).contains("noindex");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(page, "Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/", "/login", "/console/console.css", "/api/session", "/api/telephony/events", "/actuator/health",
                        "/v3/api-docs",
                "/v/../api/session", "/v/%2e%2e/login", "/v;x=1", "//v", "/VAADIN/", "/error", "/v/x"
            })
    void shouldServeNothingElseOnThePublicDoor(String path) throws IOException {
        assertThat(raw(
                        connectors.publicPort(),
                        "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .containsAnyOf("HTTP/1.1 404", "HTTP/1.1 400")
                .doesNotContain("Apache Tomcat", "Set-Cookie");
    }

    @Test
    @DisplayName("les pages publiques n'ont qu'un quart des fils au plus")
    void shouldLeaveTheStaffTheirThreads(
            @Autowired PublicDoorProperties publicDoor, @Value("${server.tomcat.threads.max}") int staffThreads) {
        assertThat(publicDoor.threads() * 4).isLessThanOrEqualTo(staffThreads);
    }

    @Test
    void shouldNotServePublicPagesOnTheStaffDoor() {
        assertThat(new Browser(port).get("/v").statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("T29a")
    void shouldExposeHealthAndPrometheusOnLoopbackOnly() {
        Browser staff = new Browser(port);
        staff.logIn("admin", FirstNote.in(STATE).passwordOf("admin"));
        Browser operations = new Browser(operationsPort);

        for (String id : OPERATIONS) {
            boolean served = id.equals("/health") || id.equals("/prometheus");
            assertThat(staff.get("/actuator" + id).statusCode())
                    .as("staff %s", id)
                    .isEqualTo(404);
            assertThat(operations.get("/actuator" + id).statusCode())
                    .as("operations %s", id)
                    .isEqualTo(served ? 200 : 404);
        }
        assertThat(operations.get("/actuator/health").body())
                .contains("\"status\":\"UP\"")
                .doesNotContain("components", "details");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/console/console.css",
                "/api/session",
                "/api/nothing",
                "/nothing",
                "/error",
                "/v",
                "/actuator/env",
                "/v3/api-docs"
            })
    void shouldSendItsHeadersWithEveryAnswer(String path) {
        var answer = new Browser(port).get(path);

        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(header(answer, "Referrer-Policy")).isIn("no-referrer", "same-origin");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
    }

    @Test
    @Tag("T17a")
    void shouldRefuseAChangeWithoutTheSessionsToken() {
        Browser browser = loggedIn();

        var answer =
                browser.post("/api/regulation-files", "{}", "Idempotency-Key", "2e7b1f0e-9d2b-4c57-8f0f-6c8a3d0f9f11");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Json.of(answer).text("code")).isEqualTo("CROSS_SITE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://voleur.example", "null", "http://localhost:1"})
    @Tag("T17a")
    void shouldRefuseAChangeFromAForeignPage(String origin) {
        Browser browser = loggedIn();

        var answer = browser.post("/api/session/password", "{}", "X-CSRF-TOKEN", browser.token(), "Origin", origin);

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin: https://voleur.example\r\n", "Origin: null\r\n", ""})
    @Tag("T17b")
    void shouldRefuseAWebSocketThatIsNotOfOurPages(String origin) throws IOException {
        String upgrade = "GET /VAADIN/push?v-r=push HTTP/1.1\r\nHost: localhost:" + port
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + origin + "Connection: close\r\n\r\n";

        assertThat(raw(port, upgrade)).startsWith("HTTP/1.1 403");
    }

    @Test
    void shouldNotAnswerUnderAForeignName() throws IOException {
        assertThat(raw(port, "GET /login HTTP/1.1\r\nHost: voleur.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
    }

    @Test
    @Tag("T18b")
    void shouldEndTheSessionAtLogout() {
        Browser browser = loggedIn();
        assertThat(browser.get("/api/session").statusCode()).isEqualTo(200);
        String cookie = "JSESSIONID=" + browser.session();

        var left = browser.post("/logout", "", "X-CSRF-TOKEN", browser.token());

        assertThat(left.statusCode()).isEqualTo(302);
        Browser thief = new Browser(port);
        assertThat(thief.send(thief.to("/api/session").header("Cookie", cookie).GET())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    @Tag("T29b")
    void shouldTellNothingInAnError() throws IOException {
        String broken = raw(port, "GET /console/%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(broken).doesNotContain("Exception", "\tat ", "Apache Tomcat", "java.");
    }

    @Test
    @Tag("T25a")
    void shouldKeepSecretsInFilesOfTheOwner() throws IOException {
        for (String file : List.of("first-steps.txt", "secrets/instance-secret", "secrets/master-key")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(STATE.resolve(file))))
                    .as(file)
                    .endsWith("------");
        }
    }

    private Browser loggedIn() {
        Browser browser = new Browser(port);
        browser.logIn("arm2", FirstNote.in(STATE).passwordOf("arm2"));
        return browser;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String raw(int port, String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
