package fr.centre15.console.security;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.Ordered;

/**
 * The doors of the machine: staff and API on the main connector, public pages on one of their own, operations on Boot's
 * management port.
 */
final class Connectors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private final ServerProperties server;

    Connectors(ServerProperties server) {
        this.server = server;
    }

    static boolean isEncrypted(ServerProperties server) {
        return Ssl.isEnabled(server.getSsl());
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (isEncrypted(server)) {
            factory.getSettings().getSession().getCookie().setName("__Host-samu");
            factory.getSettings().getSession().getCookie().setSecure(true);
        }
    }

    /** After Boot's own, which would put the defaults back. */
    @Override
    public int getOrder() {
        return 100;
    }
}
