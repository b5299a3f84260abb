package fr.centre15.console.security;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may come by which name, and how long one stays in.
 *
 * @param sessionLongest from login to the next login, however busy
 * @param hostNames names of this server beyond localhost, its own name and that of {@code samu.public-url}
 */
@ConfigurationProperties("samu.security")
public record SessionProperties(
        @DefaultValue("12h") Duration sessionLongest,
        @DefaultValue List<String> hostNames) {

    public SessionProperties {
        hostNames = List.copyOf(hostNames);
    }

    HostNames namesWith(URI publicUrl) {
        return HostNames.of(publicUrl, hostNames);
    }
}
