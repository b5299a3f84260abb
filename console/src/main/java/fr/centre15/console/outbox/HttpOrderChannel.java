package fr.centre15.console.outbox;

import fr.centre15.console.security.StartRefused;
import fr.centre15.dispatch.outbox.Effect;
import fr.centre15.dispatch.outbox.EffectKind;
import fr.centre15.dispatch.samu.SamuState;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Executors;

/**
 * Posts orders to leave, and their cancellation, as JSON to one address inside the hospital's network, with the effect id as
 * {@code Idempotency-Key}: the peer keeps one order per key. Encrypted unless the peer is this machine; redirects are not
 * followed, so that nothing reaches another host. Any 2xx answer means that the peer has the order.
 */
final class HttpOrderChannel implements EffectChannel, AutoCloseable {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Set<Integer> BUSY = Set.of(408, 425, 429, 503);

    private final URI address;
    private final ChannelSettings settings;
    private final HttpClient client;

    private HttpOrderChannel(URI address, Duration connect, ChannelSettings settings) {
        this.address = address;
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connect)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /** @throws StartRefused when the address is not encrypted, or carries more than a place */
    static HttpOrderChannel to(URI address, Duration connect, ChannelSettings settings) {
        String scheme = String.valueOf(address.getScheme());
        String host = address.getHost();
        boolean inside = host != null && THIS_MACHINE.contains(host);
        if (host == null || !(scheme.equals("https") || scheme.equals("http") && inside)) {
            throw new StartRefused(
                    "Démarrage refusé : samu.orders.url doit être une adresse https (http seulement vers cette machine).");
        }
        if (address.getRawQuery() != null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
            throw new StartRefused(
                    "Démarrage refusé : samu.orders.url ne porte ni paramètre, ni identifiant, ni fragment.");
        }
        return new HttpOrderChannel(address, connect, settings);
    }

    @Override
    public Set<EffectKind> kinds() {
        return EnumSet.allOf(EffectKind.class);
    }

    @Override
    public boolean idempotentByEffectId() {
        return true;
    }

    @Override
    public boolean reachesRealPeople() {
        return true;
    }

    @Override
    public ChannelSettings settings() {
        return settings;
    }

    @Override
    public Delivery deliver(Effect effect, SamuState state) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(settings.longestAnswer())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", effect.id().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body(effect, state)))
                .build();
        try {
            return meaning(
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (ConnectException | HttpConnectTimeoutException | UnresolvedAddressException none) {
            return Delivery.failed(DeliveryFault.UNREACHABLE);
        } catch (IOException cut) {
            return Delivery.failed(DeliveryFault.NO_ANSWER);
        }
    }

    private static String body(Effect effect, SamuState state) {
        return switch (effect.kind()) {
            case ENGAGEMENT_ORDER -> EngagementOrder.of(effect, state).toJson();
            case CANCELLATION -> Cancellation.of(effect, state).toJson();
        };
    }

    private static Delivery meaning(int status) {
        if (status / 100 == 2) {
            return Delivery.confirmed();
        }
        if (BUSY.contains(status)) {
            return Delivery.failed(DeliveryFault.BUSY);
        }
        return Delivery.failed(status / 100 == 5 ? DeliveryFault.NO_ANSWER : DeliveryFault.REJECTED);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
