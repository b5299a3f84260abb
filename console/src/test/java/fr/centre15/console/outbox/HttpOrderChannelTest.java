package fr.centre15.console.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import fr.centre15.console.security.StartRefused;
import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.location.ConfirmedPlace;
import fr.centre15.dispatch.location.LocationCommand;
import fr.centre15.dispatch.location.PlaceName;
import fr.centre15.dispatch.location.PositionSource;
import fr.centre15.dispatch.location.Precision;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.outbox.EffectId;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.smur.VehicleStatus;
import fr.centre15.dispatch.staff.PersonId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
    @Tag("H12e")
    @DisplayName("Étage, code et interphone arrivent tels que tapés, le point confirmé avec son cercle et son adresse")
    void shouldSendThePlaceUnchanged() throws InterruptedException {
        try (HttpOrderChannel channel = channel();
                TestNode node = TestNode.open(place)) {
            EffectId order = node.orderFor("LIL1");
            RegulationFileId file = node.effect(order).file();
            String words = "12 r.  de la  Gare — bât. B, 3e ét. g. ; code 47B2#, interphone « DUPONT »";
            node.say(new RegulationCommand.RecordPlace(file, words));
            PersonId lea = new PersonId(new UUID(15, 15));
            node.gateway()
                    .ask(
                            new Actor(Actor.Kind.PERSON, lea.toString()),
                            new LocationCommand.ConfirmPlace(
                                    file,
                                    new ConfirmedPlace(
                                                    new Wgs84Position(50.691, 3.179),
                                                    20,
                                                    PositionSource.ADDRESS,
                                                    lea,
                                                    Instant.EPOCH)
                                            .called(new PlaceName("12 Rue de la Gare Roubaix", Precision.ADDRESS))));

            channel.deliver(node.effect(order), node.gateway().state());

            JsonNode body =
                    JsonMapper.builder().build().readTree(received.take().body());
            assertThat(body.get("place").asString()).isEqualTo(words);
            assertThat(body.get("scene").get("latitude").asDouble()).isEqualTo(50.691);
            assertThat(body.get("scene").get("longitude").asDouble()).isEqualTo(3.179);
            assertThat(body.get("scene").get("accuracyMetres").asDouble()).isEqualTo(20);
            assertThat(body.get("scene").get("source").asString()).isEqualTo("ADRESSE");
            assertThat(body.get("scene").get("precision").asString()).isEqualTo("ADRESSE");
            assertThat(body.get("scene").get("confirmed").asBoolean()).isTrue();
            assertThat(body.get("scene").get("address").asString()).isEqualTo("12 Rue de la Gare Roubaix");
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
