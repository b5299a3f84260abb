package fr.centre15.console.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import fr.centre15.console.api.Browser;
import fr.centre15.console.api.FirstNote;
import fr.centre15.console.api.RunningConsole;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Goes through every page, file and endpoint that exists, whoever adds one, as a stranger and as an administrator. */
@Timeout(120)
@Tag("T17c")
@DisplayName("Aucune page ne s'affiche dans un cadre, ni étranger ni nôtre")
class FramingTest extends RunningConsole {

    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"(?:\\./)?([^\":?#]+)\"");
    private static final List<String> REFUSED = List.of(
            "/nothing", "/api/nothing", "/console/nothing.css", "/VAADIN/nothing.js", "/actuator/env", "/error");

    @Autowired
    private ServletContext servletContext;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;

    @LocalManagementPort
    private int operationsPort;

    @Test
    void shouldLetNoScreenBeFramed() {
        Set<String> screens = screens();
        assertThat(screens).contains("/", "/login").hasSizeGreaterThan(4);

        for (Browser who : List.of(new Browser(port), administrator())) {
            for (String screen : screens) {
                assertNotFramed(who.get(screen));
            }
        }
        HttpResponse<String> board = administrator().get("/administration");
        assertThat(board.statusCode()).isEqualTo(200);
        assertThat(policy(board)).contains("object-src 'none'", "base-uri 'self'", "frame-ancestors 'none'");
    }

    @Test
    void shouldLetNoFileBeFramed() throws IOException {
        Set<String> files = files();
        assertThat(files)
                .contains("/console/console.css", "/console/index.js")
                .anyMatch(file -> file.contains("VAADIN"));

        Browser administrator = administrator();
        for (String file : files) {
            HttpResponse<String> answer = administrator.get(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertNotFramed(answer);
        }
    }

    @Test
    void shouldLetNoEndpointBeFramed() {
        for (Browser who : List.of(new Browser(port), administrator())) {
            endpoints
                    .getHandlerMethods()
                    .keySet()
                    .forEach(info -> info.getPatternValues()
                            .forEach(path -> methods(info.getMethodsCondition().getMethods())
                                    .forEach(method -> assertNotFramed(who.send(who.to(path.replaceAll(
                                                    // A variable may carry a pattern with braces of its own.
                                                    "\\{[^{}]+(\\{[^{}]*}[^{}]*)*}",
                                                    UUID.randomUUID().toString()))
                                            .method(method, BodyPublishers.noBody()))))));
        }
    }

    @Test
    void shouldLetNoRefusalBeFramed() {
        for (Browser who : List.of(new Browser(port), administrator())) {
            REFUSED.forEach(path -> assertNotFramed(who.get(path)));
        }
        assertNotFramed(administrator().post("/logout", ""));
        assertNotFramed(administrator().post("/?v-r=uidl&v-uiId=0", "{}"));
        Browser misled = new Browser(port);
        assertNotFramed(misled.post("/login", "{}", "Origin", "https://voleur.example"));
    }

    @Test
    void shouldAnswerARequestThatIsNoneWithAnEmptyPage() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write("GET /console/%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .satisfiesAnyOf(
                            empty -> assertThat(empty).endsWith("\r\n\r\n"),
                            guarded -> assertThat(guarded).contains("X-Frame-Options: DENY"));
        }
    }

    @Test
    void shouldLetNothingOfTheOperationsBeFramed() {
        Browser operations = new Browser(operationsPort);

        for (String path : List.of("/actuator/health", "/actuator/prometheus", "/actuator/env", "/nothing", "/")) {
            assertNotFramed(operations.get(path));
        }
    }

    private static void assertNotFramed(HttpResponse<String> answer) {
        String what = answer.request().method() + " " + answer.uri() + " → " + answer.statusCode();
        assertThat(answer.headers().allValues("X-Frame-Options")).as(what).containsExactly("DENY");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .as(what)
                .hasSize(1);
        assertThat(policy(answer)).as(what).contains("frame-ancestors 'none'", "base-uri ", "default-src ");
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElse("");
    }

    /** Routes and their aliases, with something in the place of each parameter. */
    private Set<String> screens() {
        Set<String> screens = new TreeSet<>();
        ApplicationRouteRegistry.getInstance(new VaadinServletContext(servletContext))
                .getRegisteredRoutes()
                .forEach(route -> Stream.concat(Stream.of(route), route.getRouteAliases().stream())
                        .map(RouteBaseData::getTemplate)
                        .forEach(template -> screens.add("/" + template.replaceAll(":[^/]+", "x"))));
        return screens;
    }

    /** Our own static files, and whatever the pages load. */
    private Set<String> files() throws IOException {
        Set<String> files = new TreeSet<>();
        for (Resource resource :
                new PathMatchingResourcePatternResolver().getResources("classpath*:/META-INF/resources/console/**")) {
            String address = resource.getURL().toString();
            if (resource.isReadable() && !address.endsWith("/")) {
                files.add(address.substring(address.indexOf("/console/", address.indexOf("META-INF/resources"))));
            }
        }
        LOADED.matcher(new Browser(port).get("/login").body())
                .results()
                .map(found -> found.group(1))
                .filter(file -> !file.equals("."))
                .forEach(file -> files.add(file.startsWith("/") ? file : "/" + file));
        return files;
    }

    private static List<String> methods(Set<RequestMethod> named) {
        return named.isEmpty()
                ? List.of("GET", "POST")
                : Arrays.stream(named.toArray(RequestMethod[]::new))
                        .map(Enum::name)
                        .toList();
    }

    private Browser administrator() {
        Browser browser = new Browser(port);
        browser.logIn("admin", FirstNote.in(STATE).passwordOf("admin"));
        return browser;
    }
}
