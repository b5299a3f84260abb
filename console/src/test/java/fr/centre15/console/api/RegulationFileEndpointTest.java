package fr.centre15.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.location.CallerPosition;
import fr.centre15.dispatch.location.LocationCommand;
import fr.centre15.dispatch.location.PositionSource;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.smur.CrewLevel;
import fr.centre15.dispatch.smur.FleetCommand;
import fr.centre15.dispatch.smur.Vehicle;
import fr.centre15.dispatch.smur.VehicleId;
import fr.centre15.dispatch.smur.VehicleOwner;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class RegulationFileEndpointTest extends RunningConsole {

    @Autowired
    private DispatchGateway gateway;

    private Browser arm;
    private Browser physician;
    private String call;

    @BeforeEach
    void atWork() {
        arm = loggedIn("arm1");
        physician = loggedIn("dr.vasseur");
        call = "f-" + UUID.randomUUID();
        new Browser(port)
                .post(
                        "/api/telephony/events",
                        "{\"type\":\"RINGING\",\"callId\":\"%s\",\"callingNumber\":\"0199005678\",\"line\":\"15\",\"at\":\"2026-11-24T08:00:00Z\"}"
                                .formatted(call),
                        "X-Api-Key",
                        FirstNote.in(STATE).apiKey());
    }

    @Test
    @DisplayName("un appel n'a qu'un preneur ; l'autre apprend qui")
    void shouldGiveACallToOneAndTellTheOtherWho() {
        var mine = arm.postInSession("/api/calls/" + call + "/claim", "{}");
        var theirs = physician.postInSession("/api/calls/" + call + "/claim", "{}");

        assertThat(mine.statusCode()).isEqualTo(200);
        assertThat(Json.of(mine).text("file.drm")).startsWith("DRFR15");
        assertThat(Json.of(mine).text("file.callingNumber")).isEqualTo("0199005678");
        assertProblem(theirs, 409, "CALL_ALREADY_CLAIMED");
        assertThat(Json.of(theirs).text("holder")).isEqualTo("Camille Laurent");
        assertThat(Json.of(theirs).text("detail")).contains("Camille Laurent");
    }

    @Test
    @DisplayName("de l'appel au départ du SMUR, par l'interface")
    void shouldCarryACallToAMission() {
        VehicleId vehicle = aFreeVehicle();
        String file = claimed();

        assertDone(command(arm, file, "{\"type\":\"SetMotive\",\"words\":\"douleur thoracique\"}"), "MotiveSet");
        assertDone(command(arm, file, "{\"type\":\"SetPriority\",\"priority\":\"P1\"}"), "PrioritySet");
        assertDone(
                command(arm, file, "{\"type\":\"RecordPlace\",\"words\":\"12 rue des Tilleuls, Lille\"}"),
                "PlaceRecorded");
        assertDone(
                command(arm, file, "{\"type\":\"RecordCaller\",\"name\":\"Mme D.\",\"callback\":\"06 39 98 00 01\"}"),
                "CallerRecorded");
        assertDone(
                command(arm, file, "{\"type\":\"RecordPatient\",\"age\":\"82 ans\",\"sex\":\"F\"}"), "PatientRecorded");
        assertDone(command(arm, file, "{\"type\":\"AddNote\",\"text\":\"sueurs\"}"), "NoteAdded");
        assertDone(command(physician, file, "{\"type\":\"TakeFile\"}"), "FileTaken");
        assertDone(command(physician, file, "{\"type\":\"SetCareLevel\",\"careLevel\":\"R1\"}"), "CareLevelSet");
        assertDone(command(physician, file, "{\"type\":\"TakeDecision\",\"decision\":\"INTER\"}"), "DecisionTaken");
        var engaged = command(physician, file, "{\"type\":\"EngageVehicle\",\"vehicle\":\"%s\"}".formatted(vehicle));
        assertDone(engaged, "VehicleEngaged");
        String mission = Json.of(engaged).text("subject");
        assertDone(
                command(
                        arm,
                        file,
                        "{\"type\":\"ReportStatus\",\"mission\":\"%s\",\"status\":\"DEPART\"}".formatted(mission)),
                "StatusReported");
        var open = command(arm, file, "{\"type\":\"ChangeLifeCycle\",\"to\":\"ACHEVE\"}");
        assertProblem(open, 409, "MISSION_STILL_OPEN");
        assertDone(
                command(arm, file, "{\"type\":\"CancelMission\",\"mission\":\"%s\"}".formatted(mission)),
                "StatusReported");
        assertDone(command(arm, file, "{\"type\":\"ChangeLifeCycle\",\"to\":\"ACHEVE\"}"), "LifeCycleChanged");

        Json read = Json.of(physician.get("/api/regulation-files/" + file));
        assertThat(read.text("lifeCycle")).isEqualTo("ACHEVE");
        assertThat(read.text("priority")).isEqualTo("P1");
        assertThat(read.node().get("notes").get(0).get("text").asString()).isEqualTo("sueurs");
        assertThat(read.node().get("missions").get(0).get("status").asString()).isEqualTo("ANNULE");
    }

    @Test
    @DisplayName("critère dit, orientation décidée avec sa raison, par l'interface ; tout se relit dans le dossier")
    void shouldStateACriterionAndOrient() {
        String file = claimed();

        assertDone(command(physician, file, "{\"type\":\"StateFinding\",\"finding\":\"race:6\"}"), "FindingStated");
        assertProblem(
                command(physician, file, "{\"type\":\"StateFinding\",\"finding\":\"race:12\"}"), 400, "INVALID_FIELD");
        String home = "{\"type\":\"OrientTo\",\"unit\":\"DOMICILE\",\"need\":\"unv\",\"reason\":\"%s\"}";
        assertProblem(command(physician, file, home.formatted(" ")), 422, "REASON_MISSING");
        assertDone(command(physician, file, home.formatted("refus écrit\\nde transport")), "PatientOriented");
        assertProblem(
                command(physician, file, home.formatted("refus").replace("DOMICILE", "AILLEURS")),
                404,
                "RECEIVING_UNIT_UNKNOWN");

        Json read = Json.of(physician.get("/api/regulation-files/" + file));
        assertThat(read.text("orientation.chosen.reason")).isEqualTo("refus écrit de transport");
        assertThat(read.node().at("/orientation/findings/0/finding").asString()).isEqualTo("race:6");
        assertDone(command(physician, file, "{\"type\":\"WithdrawOrientation\"}"), "OrientationWithdrawn");
        assertDone(command(physician, file, "{\"type\":\"WithdrawFinding\",\"about\":\"race\"}"), "FindingWithdrawn");
    }

    @Test
    @DisplayName(
            "la position d'un téléphone se lit avec l'appel puis avec le dossier ; le lieu se confirme, se corrige, se retire")
    void shouldShowPositionsAndTakeAConfirmedPlace() {
        Instant now = gateway.clock().instant();
        var position = new CallerPosition(
                new Wgs84Position(3.06, 50.63),
                25,
                68,
                PositionSource.AML,
                Optional.of(now),
                now,
                List.of("aml.length"));
        gateway.ask(Actor.SYSTEM, new LocationCommand.ReportCallerPosition(new PhoneNumber("0199005678"), position));
        assertThat(arm.get("/api/calls").body()).contains("aml.length");

        String file = claimed();
        assertDone(
                command(
                        arm,
                        file,
                        "{\"type\":\"ConfirmPlace\",\"latitude\":50.63,\"longitude\":3.06,\"source\":\"POINT\",\"address\":\"2 Rue d'Essai\",\"precision\":\"RUE\"}"),
                "PlaceConfirmed");
        assertDone(
                command(
                        arm,
                        file,
                        "{\"type\":\"ReportPosition\",\"latitude\":50.7,\"longitude\":3.1,\"accuracyMetres\":800,\"source\":\"RESEAU\"}"),
                "FilePositioned");

        Json read = Json.of(physician.get("/api/regulation-files/" + file));
        assertThat(read.text("location.confirmed.address")).isEqualTo("2 Rue d'Essai");
        assertThat(read.text("location.confirmed.precision")).isEqualTo("RUE");
        assertThat(read.node().at("/location/confirmed/latitude").doubleValue()).isEqualTo(50.63);
        assertThat(read.text("location.confirmed.by")).isEqualTo("Camille Laurent");
        assertThat(read.node().at("/location/positions")).hasSize(2);
        assertThat(read.text("location.disagreements.0.kind")).isEqualTo("AWAY_FROM_CONFIRMED");
        assertDone(command(physician, file, "{\"type\":\"WithdrawPlace\"}"), "PlaceWithdrawn");
    }

    @ParameterizedTest
    @DisplayName("un point qui n'est pas sur Terre est refusé, et son champ est nommé")
    @Tag("H11e")
    @CsvSource({
        "91, 3, latitude",
        "-91, 3, latitude",
        "50, 181, longitude",
        "50, -181, longitude",
        "\"NaN\", 3, latitude"
    })
    void shouldRefuseAPointThatIsNotOnEarth(String latitude, String longitude, String field) {
        var answer = command(
                arm,
                claimed(),
                "{\"type\":\"ConfirmPlace\",\"latitude\":%s,\"longitude\":%s,\"source\":\"POINT\"}"
                        .formatted(latitude, longitude));

        assertProblem(answer, 400, "INVALID_FIELD");
        assertThat(answer.body()).contains(field);
    }

    @Test
    void shouldAskForAKeyOnEveryPostAndRefuseOneThatIsNoUuid() {
        String file = claimed();
        String body = "{\"type\":\"SetPriority\",\"priority\":\"P2\"}";
        String path = "/api/regulation-files/" + file + "/commands";

        assertProblem(arm.post(path, body, "X-CSRF-TOKEN", arm.token()), 400, "MISSING_IDEMPOTENCY_KEY");
        assertProblem(
                arm.post(path, body, "X-CSRF-TOKEN", arm.token(), "Idempotency-Key", "1-1-1-1-1"),
                400,
                "INVALID_IDEMPOTENCY_KEY");
    }

    @Test
    void shouldCountTheSameCommandOnceHoweverOftenItComes() {
        String file = claimed();
        String key = UUID.randomUUID().toString();
        String path = "/api/regulation-files/" + file + "/commands";
        String token = arm.token();
        String note = "{\"type\":\"AddNote\",\"text\":\"une seule fois\"}";

        for (int i = 0; i < 3; i++) {
            assertThat(arm.post(path, note, "X-CSRF-TOKEN", token, "Idempotency-Key", key)
                            .statusCode())
                    .isEqualTo(200);
        }
        var other = arm.post(path, note.replace("une", "deux"), "X-CSRF-TOKEN", token, "Idempotency-Key", key);

        assertProblem(other, 422, "IDEMPOTENCY_MISMATCH");
        assertThat(Json.of(arm.get("/api/regulation-files/" + file)).node().get("notes"))
                .hasSize(1);
    }

    @Test
    void shouldNameAllowedTypesAndCodes() {
        String file = claimed();

        assertProblem(command(arm, file, "{\"type\":\"DropTables\"}"), 400, "UNKNOWN_TYPE");
        var wrong = command(arm, file, "{\"type\":\"SetPriority\",\"priority\":\"P9\"}");
        assertProblem(wrong, 400, "INVALID_FIELD");
        assertThat(Json.of(wrong).text("detail")).contains("P0, P1, P2, P3, NR");
    }

    @Test
    @DisplayName("un conseil médical est une décision de médecin")
    void shouldKeepMedicalAdviceToPhysicians() {
        String file = claimed();
        String advice = "{\"type\":\"TakeDecision\",\"decision\":\"CONSEIL\",\"text\":\"repos\"}";

        assertProblem(command(arm, file, advice), 403, "NOT_ALLOWED");
        assertDone(command(physician, file, advice), "DecisionTaken");
    }

    @Test
    @DisplayName("un dossier validé auquel on n'a pas pris part s'ouvre avec un motif")
    @Tag("T13c")
    void shouldOpenAForeignFileForATypedReason() {
        String file = claimed();
        command(arm, file, "{\"type\":\"ChangeLifeCycle\",\"to\":\"ACHEVE\"}");
        command(arm, file, "{\"type\":\"ChangeLifeCycle\",\"to\":\"VALIDE\"}");
        Browser other = loggedIn("dr.petit");

        assertProblem(other.get("/api/regulation-files/" + file), 403, "REASON_REQUIRED");
        assertProblem(
                other.postInSession("/api/regulation-files/" + file + "/openings", "{\"reason\":\" \"}"),
                400,
                "INVALID_FIELD");
        var opened = other.postInSession(
                "/api/regulation-files/" + file + "/openings", "{\"reason\":\"rappel du patient\"}");

        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(other.get("/api/regulation-files/" + file).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldKeepTheAdministratorOutOfFiles() {
        Browser admin = loggedIn("admin");

        assertProblem(admin.get("/api/regulation-files/" + claimed()), 403, "NOT_ALLOWED");
        assertProblem(admin.get("/api/regulation-files"), 403, "NOT_ALLOWED");
        assertProblem(admin.get("/api/calls"), 403, "NOT_ALLOWED");
    }

    @Test
    @DisplayName("le logiciel voisin ouvre un dossier et le retrouve par son numéro")
    void shouldOpenAFileByAnExternalNumberAndLeadToIt() {
        String number = "EXT-" + UUID.randomUUID();

        var opened = arm.postInSession("/api/regulation-files", "{\"externalId\":\"%s\"}".formatted(number));
        var link = arm.get("/api/regulation-files/dossier/" + number);

        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(link.statusCode()).isEqualTo(303);
        assertThat(link.headers().firstValue("Location").orElse(""))
                .endsWith("/dossier/" + Json.of(opened).text("id"));
        assertProblem(arm.get("/api/regulation-files/dossier/inconnu"), 404, "NOT_FOUND");
    }

    @Test
    void shouldNotFindAFileThatIsNone() {
        assertProblem(arm.get("/api/regulation-files/" + UUID.randomUUID()), 404, "NOT_FOUND");
        assertProblem(arm.get("/api/regulation-files/42"), 404, "NOT_FOUND");
        assertProblem(command(arm, UUID.randomUUID().toString(), "{\"type\":\"TakeFile\"}"), 404, "FILE_UNKNOWN");
    }

    private String claimed() {
        return Json.of(arm.postInSession("/api/calls/" + call + "/claim", "{}")).text("file.id");
    }

    private static HttpResponse<String> command(Browser who, String file, String json) {
        return who.postInSession("/api/regulation-files/" + file + "/commands", json);
    }

    private VehicleId aFreeVehicle() {
        VehicleId id = new VehicleId("SMUR-" + UUID.randomUUID().toString().substring(0, 8));
        Vehicle.Base base = new Vehicle.Base("Lille", new Wgs84Position(50.6, 3.06));
        gateway.ask(
                Actor.SYSTEM,
                new FleetCommand.DeclareVehicle(new Vehicle(
                        id, "SMUR " + id, "SMUR", CrewLevel.MEDICAL, VehicleOwner.SMUR, base, 1, List.of())));
        return id;
    }

    private Browser loggedIn(String login) {
        Browser browser = new Browser(port);
        browser.logIn(login, FirstNote.in(STATE).passwordOf(login));
        return browser;
    }

    private static void assertDone(HttpResponse<String> answer, String event) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"" + event + "\"");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Json.of(answer).text("code")).isEqualTo(code);
    }
}
