package fr.centre15.console.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The connector of the public pages.
 *
 * @param port 0 = any free one
 * @param threads at most a quarter of the staff connector's
 * @param idle longest silence of a connection
 */
@ConfigurationProperties("samu.public")
public record PublicDoorProperties(
        @DefaultValue("8444") int port,
        @DefaultValue("20") int threads,
        @DefaultValue("400") int maxConnections,
        @DefaultValue("65536") int maxPostBytes,
        @DefaultValue("10s") Duration idle) {}
