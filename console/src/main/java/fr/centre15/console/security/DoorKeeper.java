package fr.centre15.console.security;

import fr.centre15.console.api.problem.ProblemCode;
import fr.centre15.console.api.problem.ProblemText;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Stands before everything, WebSocket upgrades included: gives every answer its headers, keeps public pages and the
 * staff's apart by connector, and turns foreign names and foreign pages away.
 */
final class DoorKeeper extends ValveBase {

    /** What the public connector serves, compared with the address as it was sent: no dots, no encoding. */
    private static final Pattern PUBLIC_PATH = Pattern.compile("/v/?");

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final Connector publicConnector;
    private final HostNames hosts;

    DoorKeeper(Connector publicConnector, HostNames hosts) {
        super(true);
        this.publicConnector = publicConnector;
        this.hosts = hosts;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String path = request.getRequestURI();
        boolean publicDoor = request.getConnector() == publicConnector;
        PageHeaders.on(response, path);
        if (publicDoor != PUBLIC_PATH.matcher(path).matches() || isOperations(path)) {
            refuse(response, ProblemCode.NOT_FOUND);
        } else if (!hosts.isOurs(request.getServerName())) {
            refuse(response, ProblemCode.MISDIRECTED_REQUEST);
        } else if (isForeign(request)) {
            refuse(response, ProblemCode.CROSS_SITE);
        } else {
            getNext().invoke(request, response);
        }
    }

    /** Operations have a connector of their own, which does not pass here. */
    private static boolean isOperations(String path) {
        return path.equals("/actuator") || path.startsWith("/actuator/");
    }

    private static boolean isForeign(Request request) {
        boolean upgrade = request.getHeader("Upgrade") != null;
        if (HARMLESS.contains(request.getMethod()) && !upgrade) {
            return false;
        }
        Optional<String> origin = Optional.ofNullable(request.getHeader("Origin"));
        String authority = Optional.ofNullable(request.getHeader("Host")).orElse("");
        return !HostNames.isSameSite(origin, authority, upgrade);
    }

    private static void refuse(Response response, ProblemCode code) throws IOException {
        PageHeaders.onPublicPage(response);
        ProblemText.write(response, code, Map.of());
    }
}
