package fr.centre15.console.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import fr.centre15.console.security.StartRefused;
import fr.centre15.dispatch.outbox.EffectId;
import fr.centre15.dispatch.smur.VehicleStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpOrderChannelTest {

    private static final ChannelSettings SETTINGS =
            new ChannelSettings(Duration.ofSeconds(10), 2, 1, Duration.ofMillis(10));

    private record Received(String key, String path, String body) {}

    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private HttpServer peer;
    private volatile int status = 202;

    @TempDir
    Path place;

    @BeforeEach
    void listen() throws IOException {
        peer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        peer.createContext("/orders", exchange -> {
            received.add(new Received(
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    exchange.getRequestURI().toString(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.getResponseHeaders().add("Location", "http://192.0.2.1/elsewhere");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        peer.start();
    }

    @AfterEach
    void stop() {
        peer.stop(0);
    }

    @Test
    void shouldPostTheOrderUnderItsEffectId() throws InterruptedException {
        try (HttpOrderChannel channel = channel();
                TestNode node = TestNode.open(place)) {
            EffectId order = node.orderFor("LIL1");

            Delivery became = channel.deliver(node.effect(order), node.gateway().state());

            Received message = received.take();
            assertThat(became).isEqualTo(Delivery.confirmed());
            assertThat(message.key()).isEqualTo(order.toString());
            assertThat(message.path()).isEqualTo("/orders");
            assertThat(message.body())
                    .startsWith("{\"type\":\"ENGAGEMENT\"")
                    .contains("\"missionId\":\"" + order + "\"")
                    .contains("\"vehicle\":\"LIL1\"")
                    .contains("12 rue Pasteur à Roubaix")
                    .contains("\"drm\":\"DRFR15590");
        }
    }

    @Test
    void shouldPostACancellationUnderItsOwnId() throws InterruptedException {
        try (HttpOrderChannel channel = channel();
                TestNode node = TestNode.open(place)) {
            EffectId order = node.orderFor("LIL1");
            node.reports(order, VehicleStatus.ALERTED);
            EffectId cancellation = node.callsOff(order);

            Delivery became =
                    channel.deliver(node.effect(cancellation), node.gateway().state());

            Received message = received.take();
            assertThat(became).isEqualTo(Delivery.confirmed());
            assertThat(message.key()).isEqualTo(cancellation.toString()).isNotEqualTo(order.toString());
            assertThat(message.body())
                    .startsWith("{\"type\":\"CANCELLATION\",\"missionId\":\"" + order + "\",\"vehicle\":\"LIL1\"")
                    .doesNotContain("Pasteur");
        }
    }

    @ParameterizedTest
    @CsvSource({"400,REJECTED", "404,REJECTED", "302,REJECTED", "429,BUSY", "503,BUSY", "500,NO_ANSWER"})
    void shouldTellARefusalFromAnUnknownEnd(int answer, DeliveryFault fault) throws InterruptedException {
        status = answer;
        try (HttpOrderChannel channel = channel();
                TestNode node = TestNode.open(place)) {
            EffectId order = node.orderFor("LIL1");

            Delivery became = channel.deliver(node.effect(order), node.gateway().state());

            assertThat(became).isEqualTo(Delivery.failed(fault));
        }
    }

    @Test
    void shouldSayUnreachableWhenNobodyListens() throws InterruptedException {
        try (HttpOrderChannel channel = channel();
                TestNode node = TestNode.open(place)) {
            EffectId order = node.orderFor("LIL1");
            peer.stop(0);

            Delivery became = channel.deliver(node.effect(order), node.gateway().state());

            assertThat(became).isEqualTo(Delivery.failed(DeliveryFault.UNREACHABLE));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hopital.example/orders",
                "ftp://localhost/orders",
                "https://u:p@hopital.example/orders",
                "https://hopital.example/orders?patient=1",
                "orders"
            })
    void shouldRefuseAnAddressInClearOrWithMoreThanAPlace(String address) {
        assertThatThrownBy(() -> HttpOrderChannel.to(URI.create(address), Duration.ofSeconds(1), SETTINGS))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("samu.orders.url");
    }

    private HttpOrderChannel channel() {
        return HttpOrderChannel.to(
                URI.create("http://127.0.0.1:" + peer.getAddress().getPort() + "/orders"),
                Duration.ofSeconds(2),
                SETTINGS);
    }
}
