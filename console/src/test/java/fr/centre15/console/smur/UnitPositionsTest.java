package fr.centre15.console.smur;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.api.Browser;
import fr.centre15.console.api.FirstNote;
import fr.centre15.console.api.Json;
import fr.centre15.console.api.RunningConsole;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.outbox.TestNode;
import fr.centre15.console.security.InstanceSecret;
import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.smur.FleetCommand;
import fr.centre15.dispatch.smur.VehicleId;
import fr.centre15.dispatch.staff.Device;
import fr.centre15.dispatch.staff.DeviceId;
import fr.centre15.dispatch.staff.DeviceKind;
import fr.centre15.dispatch.staff.StaffCommand;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class UnitPositionsTest extends RunningConsole {

    private static final String SOUND =
            "{\"latitude\":50.63,\"longitude\":3.06,\"speedKmh\":72.5,\"at\":\"2026-01-24T08:15:30+01:00\"}";

    @Autowired
    private DispatchGateway gateway;

    @Autowired
    private TelemetryLane lane;

    @Autowired
    private InstanceSecret secret;

    private String vehicle;
    private String key;
    private Browser device;

    @BeforeEach
    void enrol() {
        vehicle = "V-" + UUID.randomUUID().toString().substring(0, 8);
        declare(new FleetCommand.DeclareVehicle(TestNode.vehicle(vehicle)));
        key = enrolled(DeviceKind.VEHICLE, vehicle);
        device = new Browser(port);
    }

    @Test
    void shouldTakeThePositionOfItsVehicle() {
        var answer = sent(vehicle, SOUND, key);

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(Json.of(answer).text("taken")).isEqualTo("TAKEN");
        assertThat(lane.latest(new VehicleId(vehicle)).orElseThrow().speedKmh()).hasValue(72.5);
    }

    @Test
    void shouldSayThatALatePositionChangedNothing() {
        sent(vehicle, SOUND, key);

        var late = sent(vehicle, SOUND.replace("08:15:30", "08:15:00"), key);

        assertThat(late.statusCode()).isEqualTo(202);
        assertThat(Json.of(late).text("taken")).isEqualTo("OLDER");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"longitude\":3.06,\"at\":\"2026-01-24T08:15:30Z\"}|MISSING_FIELD",
                "{\"latitude\":50.6,\"longitude\":3.06}|MISSING_FIELD",
                "{\"latitude\":95,\"longitude\":3.06,\"at\":\"2026-01-24T08:15:30Z\"}|INVALID_FIELD",
                "{\"latitude\":50.6,\"longitude\":3.06,\"at\":\"hier\"}|INVALID_FIELD",
                "{\"latitude\":50.6,\"longitude\":3.06,\"speedKmh\":-1,\"at\":\"2026-01-24T08:15:30Z\"}|INVALID_FIELD",
                "{\"latitude\":50.6,\"longitude\":3.06,\"headingDegrees\":361,\"at\":\"2026-01-24T08:15:30Z\"}|INVALID_FIELD",
                "{\"latitude\":\"nord\"}|MALFORMED_JSON",
                "{|MALFORMED_JSON"
            })
    void shouldSayWithACodeWhatIsWrong(String body, String code) {
        assertProblem(sent(vehicle, body, key), 400, code);
    }

    @Test
    void shouldNotTakePositionsOfVehiclesNobodyDeclared() {
        String fleet = enrolled(DeviceKind.VEHICLE, "");

        assertProblem(sent("V-nobody", SOUND, fleet), 404, "VEHICLE_UNKNOWN");

        assertThat(lane.latest(new VehicleId("V-nobody"))).isEmpty();
    }

    @Test
    void shouldLetADeviceSpeakForItsOwnVehicleOnly() {
        String other = vehicle + "-2";
        declare(new FleetCommand.DeclareVehicle(TestNode.vehicle(other)));

        assertProblem(sent(other, SOUND, key), 403, "NOT_ALLOWED");

        assertThat(lane.latest(new VehicleId(other))).isEmpty();
    }

    @Test
    void shouldTurnAwayDevicesThatAreNoVehicle() {
        assertProblem(sent(vehicle, SOUND, FirstNote.in(STATE).apiKey()), 403, "NOT_ALLOWED");

        assertThat(lane.latest(new VehicleId(vehicle))).isEmpty();
    }

    private String enrolled(DeviceKind kind, String scope) {
        String fresh = "veh_" + UUID.randomUUID();
        DeviceId id = new DeviceId(UUID.randomUUID());
        declare(new StaffCommand.EnrolDevice(new Device(id, kind, "Boîtier", scope, secret.hmac(fresh), true)));
        return fresh;
    }

    private void declare(Command command) {
        assertThat(gateway.ask(Actor.SYSTEM, command).isAccepted()).isTrue();
    }

    private HttpResponse<String> sent(String id, String body, String apiKey) {
        return device.post("/api/units/" + id + "/positions", body, "X-Api-Key", apiKey);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(Json.of(answer).text("code")).isEqualTo(code);
    }
}
