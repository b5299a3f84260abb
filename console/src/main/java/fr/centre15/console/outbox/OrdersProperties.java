package fr.centre15.console.outbox;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where engagement orders are posted in a live instance.
 *
 * @param url address inside the hospital's network; empty = orders are given by telephone
 * @param connect longest wait for a connection
 * @param answer longest wait for the whole exchange
 * @param atOnce orders under way at the same time
 * @param attempts after which only a person repeats
 * @param pause before the second attempt, doubled before each further one
 */
@ConfigurationProperties("samu.orders")
record OrdersProperties(
        @DefaultValue("") String url,
        @DefaultValue("2s") Duration connect,
        @DefaultValue("5s") Duration answer,
        @DefaultValue("8") int atOnce,
        @DefaultValue("4") int attempts,
        @DefaultValue("2s") Duration pause) {

    boolean isSet() {
        return !url.isBlank();
    }

    URI address() {
        return URI.create(url.strip());
    }

    ChannelSettings settings() {
        return new ChannelSettings(answer, atOnce, attempts, pause);
    }
}
