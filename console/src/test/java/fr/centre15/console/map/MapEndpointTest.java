package fr.centre15.console.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.api.Browser;
import fr.centre15.console.api.FirstNote;
import fr.centre15.console.api.RunningConsole;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.smur.TelemetryLane;
import fr.centre15.console.smur.VehiclePosition;
import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.smur.CrewLevel;
import fr.centre15.dispatch.smur.FleetCommand;
import fr.centre15.dispatch.smur.Vehicle;
import fr.centre15.dispatch.smur.VehicleId;
import fr.centre15.dispatch.smur.VehicleOwner;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class MapEndpointTest extends RunningConsole {

    private static final String TILE = "/tiles/communes/10/520/345.mvt";
    private static final Wgs84Position BASE = new Wgs84Position(50.61, 3.03);
    private static final Vehicle VEHICLE = new Vehicle(
            new VehicleId("MAP1"),
            "SMUR Carte",
            "SMUR.VLM",
            CrewLevel.MEDICAL,
            VehicleOwner.SMUR,
            new Vehicle.Base("Base", BASE),
            1,
            List.of());

    @Autowired
    private DispatchGateway gateway;

    @Autowired
    private TelemetryLane lane;

    private Browser browser;

    @BeforeEach
    void logIn() {
        browser = new Browser(port);
        browser.logIn("arm2", FirstNote.in(STATE).passwordOf("arm2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tiles/patients/10/520/345.mvt",
                "/tiles/communes/17/0/0.mvt",
                TILE,
                "/tiles/communes/3/8/0.mvt",
                "/tiles/communes/3/0/-1.mvt",
                "/tiles/communes/trois/0/0.mvt",
                "/tiles/roads/10/520/345.mvt"
            })
    @DisplayName("couche inconnue ou pas importée, tuile hors de la carte : 404")
    void shouldKnowNoOtherTile(String path) {
        HttpResponse<String> answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {TILE, "/map/live", "/map/territory", "/map/coverage"})
    @DisplayName("sans session : 401, jamais une redirection")
    void shouldLetNoStrangerLook(String path) {
        assertThat(new Browser(port).get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {TILE, "/map/live", "/map/territory", "/map/coverage"})
    @DisplayName("l'administrateur, qui ne voit pas les files, ne voit pas la carte")
    void shouldShowTheMapToTheRoomOnly(String path) {
        Browser administrator = new Browser(port);
        administrator.logIn("admin", FirstNote.in(STATE).passwordOf("admin"));

        assertThat(administrator.get(path).statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("le direct : tout, puis seulement le moyen qui a bougé, à l'heure où il y était")
    void shouldTellWhatMoved() {
        gateway.ask(Actor.SYSTEM, new FleetCommand.DeclareVehicle(VEHICLE));
        JsonNode whole = awaitUnit("/map/live");
        assertThat(unit(whole).get(4).asLong()).isZero();
        assertThat(whole.get("names").toString()).contains("SMUR Carte");
        Instant now = gateway.clock().instant();

        lane.report(
                VEHICLE.id(),
                VehiclePosition.reported(
                        new Wgs84Position(50.62, 3.04), OptionalDouble.empty(), OptionalDouble.of(45), now, now));
        JsonNode change = awaitUnit("/map/live?epoch=%s&since=%d"
                .formatted(whole.get("epoch").asString(), whole.get("number").asLong()));

        assertThat(change.get("whole").asBoolean()).isFalse();
        assertThat(unit(change).get(1).asDouble()).isEqualTo(50.62);
        assertThat(unit(change).get(3).asInt()).isEqualTo(45);
        assertThat(unit(change).get(4).asLong()).isEqualTo(now.toEpochMilli());
    }

    @Test
    @DisplayName("rien d'importé : aucune couche ; le territoire et le direct nomment le même fond")
    void shouldDescribeTheTerritory() {
        JsonNode territory = read(browser.get("/map/territory"));

        assertThat(territory.get("ground").asString())
                .isEqualTo(read(browser.get("/map/live")).get("ground").asString());
        assertThat(territory.get("layers").isEmpty()).isTrue();
        assertThat(territory.get("rings").size()).isEqualTo(3);
    }

    @Test
    @DisplayName("la couverture refuse un identifiant qui n'en est pas un")
    void shouldRefuseAVehicleThatCannotBe() {
        assertThat(browser.get("/map/coverage?without=%3Cb%3E").statusCode()).isEqualTo(400);
        assertThat(read(browser.get("/map/coverage?without=MAP1")).get("reach").asInt())
                .isEqualTo(30);
    }

    private JsonNode awaitUnit(String path) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> read(browser.get(path)), answer -> !unit(answer).isMissingNode());
    }

    private static JsonNode unit(JsonNode answer) {
        for (JsonNode unit : answer.get("units")) {
            if (unit.get(0).asString().equals("MAP1")) {
                return unit;
            }
        }
        return answer.path("none");
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.builder().build().readTree(answer.body());
    }
}
