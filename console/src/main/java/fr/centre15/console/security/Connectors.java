package fr.centre15.console.security;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.Ordered;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * The doors of the machine: staff and API on the main connector, public pages on one of their own with their own few
 * threads, operations on Boot's management port. A flood of the public door leaves the staff's threads alone.
 */
final class Connectors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private final ServerProperties server;
    private final PublicDoorProperties publicDoor;
    private final HostNames hosts;
    private final Connector connector = new Connector(TomcatServletWebServerFactory.DEFAULT_PROTOCOL);

    Connectors(ServerProperties server, PublicDoorProperties publicDoor, HostNames hosts) {
        this.server = server;
        this.publicDoor = publicDoor;
        this.hosts = hosts;
    }

    static boolean isEncrypted(ServerProperties server) {
        return Ssl.isEnabled(server.getSsl());
    }

    /** The port that the public connector really listens on. */
    int publicPort() {
        return connector.getLocalPort();
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        preparePublicConnector(factory);
        factory.addAdditionalConnectors(connector);
        factory.addEngineValves(new DoorKeeper(connector, hosts));
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

    private void preparePublicConnector(TomcatServletWebServerFactory factory) {
        connector.setPort(publicDoor.port());
        connector.setMaxPostSize(publicDoor.maxPostBytes());
        connector.setMaxParameterCount(20);
        connector.setXpoweredBy(false);
        AbstractProtocol<?> protocol = (AbstractProtocol<?>) connector.getProtocolHandler();
        if (factory.getAddress() != null) {
            protocol.setAddress(factory.getAddress());
        }
        protocol.setMaxThreads(publicDoor.threads());
        protocol.setMinSpareThreads(2);
        protocol.setMaxQueueSize(publicDoor.threads() * 4);
        protocol.setMaxConnections(publicDoor.maxConnections());
        protocol.setAcceptCount(50);
        protocol.setConnectionTimeout((int) publicDoor.idle().toMillis());
        protocol.setKeepAliveTimeout((int) publicDoor.idle().toMillis());
        if (isEncrypted(server)) {
            encrypt(server.getSsl());
        }
    }

    /** The same certificate as the main connector. */
    private void encrypt(Ssl ssl) {
        connector.setScheme("https");
        connector.setSecure(true);
        connector.setProperty("SSLEnabled", "true");
        SSLHostConfig host = new SSLHostConfig();
        host.setProtocols("TLSv1.2+TLSv1.3");
        SSLHostConfigCertificate certificate =
                new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
        certificate.setCertificateKeystoreFile(location(ssl));
        certificate.setCertificateKeystoreType(ssl.getKeyStoreType() == null ? "PKCS12" : ssl.getKeyStoreType());
        certificate.setCertificateKeystorePassword(ssl.getKeyStorePassword());
        if (ssl.getKeyAlias() != null) {
            certificate.setCertificateKeyAlias(ssl.getKeyAlias());
        }
        host.addCertificate(certificate);
        connector.addSslHostConfig(host);
    }

    private static String location(Ssl ssl) {
        try {
            return new DefaultResourceLoader()
                    .getResource(ssl.getKeyStore())
                    .getURL()
                    .toString();
        } catch (java.io.IOException e) {
            throw new StartRefused(
                    "Le certificat du serveur (server.ssl.key-store) est introuvable : relancez ./samu run.");
        }
    }
}
