package fr.centre15.console.orientation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.api.Browser;
import fr.centre15.console.api.FirstNote;
import fr.centre15.console.api.Json;
import fr.centre15.console.api.RunningConsole;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.security.InstanceSecret;
import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.orientation.DeclaredCapacity;
import fr.centre15.dispatch.orientation.ReceivingUnit;
import fr.centre15.dispatch.samu.SamuCommand;
import fr.centre15.dispatch.staff.Device;
import fr.centre15.dispatch.staff.DeviceId;
import fr.centre15.dispatch.staff.DeviceKind;
import fr.centre15.dispatch.staff.StaffCommand;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Un service receveur dit sa capacité")
class CapacityEndpointTest extends RunningConsole {

    private static final String TWO_FREE = "{\"what\":\"unv\",\"free\":2}";

    @Autowired
    private DispatchGateway gateway;

    @Autowired
    private InstanceSecret secret;

    private Browser device;
    private String key;

    @BeforeEach
    void enrol() {
        declare(new SamuCommand.DeclareReceivingUnits(List.of(unit("CHU"), unit("CH"))));
        key = enrolled(DeviceKind.RECEIVING_SCREEN, "CHU");
        device = new Browser(port);
    }

    @AfterEach
    void forget() {
        declare(new SamuCommand.DeclareReceivingUnits(List.of()));
    }

    private static ReceivingUnit unit(String code) {
        return new ReceivingUnit(
                code, "Hôpital " + code, "Lille", new Wgs84Position(50.6, 3), List.of("unv", "urgences"));
    }

    @Test
    @DisplayName("l’écran du service : deux places, datées, avec qui l’a dit ; la même clé deux fois compte une fois")
    void shouldTakeTheCapacityOfItsUnit() {
        String once = UUID.randomUUID().toString();

        var answer = sent("CHU", TWO_FREE, key, once);
        var again = sent("CHU", TWO_FREE, key, once);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Json.of(again).text("sequence")).isEqualTo(Json.of(answer).text("sequence"));
        DeclaredCapacity known = known().orElseThrow();
        assertThat(known.free()).hasValue(2);
        assertThat(known.by().kind()).isEqualTo(Actor.Kind.DEVICE);
        assertThat(known.age(gateway.clock().instant())).isLessThan(Duration.ofMinutes(5));
    }

    @Test
    @Tag("H20b")
    @DisplayName("relevée il y a 13 h : gardée avec son âge ; une plus récente n’est pas recouverte par elle")
    void shouldKeepWhenItWasSo() {
        Instant old = gateway.clock().instant().minus(Duration.ofHours(13));
        sent("CHU", "{\"what\":\"unv\",\"free\":0,\"at\":\"" + old + "\"}", key, id());
        assertThat(known().orElseThrow().age(gateway.clock().instant())).isGreaterThanOrEqualTo(Duration.ofHours(13));

        sent("CHU", TWO_FREE, key, id());
        var late = sent("CHU", "{\"what\":\"unv\",\"free\":0,\"at\":\"" + old + "\"}", key, id());

        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(known().orElseThrow().free()).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"free\":2}|400|MISSING_FIELD",
                "{\"what\":\"unv\"}|400|MISSING_FIELD",
                "{\"what\":\"unv\",\"free\":-1}|400|INVALID_FIELD",
                "{\"what\":\"unv\",\"free\":1000}|400|INVALID_FIELD",
                "{\"what\":\"unv\",\"free\":1.5}|400|INVALID_FIELD",
                "{\"what\":\"unv\",\"free\":\"2\"}|400|INVALID_FIELD",
                "{\"what\":\"unv\",\"busyUntil\":\"15:00\"}|400|INVALID_FIELD",
                "{\"what\":\"brules\",\"free\":2}|422|CAPABILITY_UNKNOWN",
                "{\"what\":\"un nom de capacité bien trop long pour être vrai\",\"free\":2}|400|INVALID_FIELD",
                "[]|400|MALFORMED_JSON"
            })
    @DisplayName("ce qui ne va pas se dit par un code, et rien n’est noté")
    void shouldSayWithACodeWhatIsWrong(String body, int status, String code) {
        assertProblem(sent("CHU", body, key, id()), status, code);
        assertThat(known()).isEmpty();
    }

    @Test
    @DisplayName("sans clé d’idempotence, ou service inconnu : refusé")
    void shouldAskForAKeyAndAUnit() {
        assertProblem(
                device.post("/api/receiving-units/CHU/capacity", TWO_FREE, "X-Api-Key", key),
                400,
                "MISSING_IDEMPOTENCY_KEY");
        String elsewhere = enrolled(DeviceKind.RECEIVING_SCREEN, "AILLEURS");
        assertProblem(sent("AILLEURS", TWO_FREE, elsewhere, id()), 404, "RECEIVING_UNIT_UNKNOWN");
    }

    @Test
    @DisplayName("un écran ne parle que pour son service ; un écran sans service, ou une passerelle, pour aucun")
    void shouldLetAScreenSpeakForItsOwnUnitOnly() {
        assertProblem(sent("CH", TWO_FREE, key, id()), 403, "NOT_ALLOWED");
        assertProblem(sent("CHU", TWO_FREE, enrolled(DeviceKind.RECEIVING_SCREEN, ""), id()), 403, "NOT_ALLOWED");
        assertProblem(sent("CHU", TWO_FREE, FirstNote.in(STATE).apiKey(), id()), 403, "NOT_ALLOWED");
        assertThat(known()).isEmpty();
    }

    private Optional<DeclaredCapacity> known() {
        return gateway.state().reference().capacities().find("CHU", "unv");
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private String enrolled(DeviceKind kind, String scope) {
        String fresh = "rec_" + UUID.randomUUID();
        DeviceId id = new DeviceId(UUID.randomUUID());
        declare(new StaffCommand.EnrolDevice(new Device(id, kind, "Écran", scope, secret.hmac(fresh), true)));
        return fresh;
    }

    private void declare(Command command) {
        assertThat(gateway.ask(Actor.SYSTEM, command).isAccepted()).isTrue();
    }

    private HttpResponse<String> sent(String unit, String body, String apiKey, String once) {
        return device.post(
                "/api/receiving-units/" + unit + "/capacity", body, "X-Api-Key", apiKey, "Idempotency-Key", once);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(Json.of(answer).text("code")).isEqualTo(code);
    }
}
