package fr.centre15.console.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.centre15.console.api.Browser;
import fr.centre15.console.api.FirstNote;
import fr.centre15.console.api.Json;
import fr.centre15.console.api.RunningConsole;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.location.CallerPosition;
import fr.centre15.dispatch.location.PositionSource;
import fr.centre15.dispatch.location.Wgs84Position;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@Timeout(60)
class AmlEndpointTest extends RunningConsole {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String TEXT = "text/plain";
    private static final long SEED = 15;
    private static final int MESSAGES = Boolean.getBoolean("samu.full") ? 1_000 : 100;
    private static final AtomicInteger NUMBERS = new AtomicInteger(639_980_100);

    @Autowired
    private DispatchGateway gateway;

    @Autowired
    private MeterRegistry meters;

    private Browser machine;
    private String key;
    private String number;
    private CallId call;

    @BeforeEach
    void ringFromAMobile() {
        machine = new Browser(port);
        key = FirstNote.in(STATE).amlKey();
        number = "0" + NUMBERS.incrementAndGet();
        call = new CallId("aml-" + UUID.randomUUID());
    }

    @Test
    @DisplayName("un formulaire signé place l'appel qui sonne, avec son rayon, sa source et son heure")
    void shouldPlaceARingingCall() {
        ring();
        Instant fixedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        var answer = post(FORM, SignedForm.of(number, fixedAt, AML_SECRET).body());

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(Json.of(answer).node().get("attached").asBoolean()).isTrue();
        assertThat(Json.of(answer).node().get("warnings").isEmpty()).isTrue();
        assertThat(positions()).singleElement().satisfies(position -> {
            assertThat(position.point()).isEqualTo(new Wgs84Position(50.62925, 3.05726));
            assertThat(position.accuracyMetres()).isEqualTo(12.5);
            assertThat(position.confidencePercent()).isEqualTo(83);
            assertThat(position.source()).isEqualTo(PositionSource.AML);
            assertThat(position.fixedAt()).contains(fixedAt);
        });
    }

    @Test
    @DisplayName("une signature fausse : 403, rien n'est attaché, et la tentative laisse une trace")
    @Tag("H11a")
    @Tag("T15b")
    void shouldAttachNothingOfATamperedForm() {
        ring();
        double before = deniedTraces();

        var answer = post(FORM, SignedForm.of(number, Instant.now(), AML_SECRET).tampered());
        var unsigned =
                post(FORM, SignedForm.of(number, Instant.now(), AML_SECRET).fields());

        assertProblem(answer, 403, "AML_UNPROVEN");
        assertThat(Json.of(answer).text("reason")).isEqualTo("aml.hmac-wrong");
        assertProblem(unsigned, 403, "AML_UNPROVEN");
        assertThat(Json.of(unsigned).text("reason")).isEqualTo("aml.hmac-missing");
        assertThat(positions()).isEmpty();
        await().atMost(Duration.ofSeconds(10)).until(() -> deniedTraces() >= before + 2);
    }

    @Test
    @DisplayName("une position venue avant l'appel l'attend")
    void shouldKeepAPositionForTheCallToCome() {
        var answer = post(FORM, SignedForm.of(number, Instant.now(), AML_SECRET).body());

        ring();

        assertThat(Json.of(answer).node().get("attached").asBoolean()).isFalse();
        assertThat(positions()).hasSize(1);
    }

    @Test
    @DisplayName("le même message trois fois ne compte qu'une fois ; un meilleur s'y ajoute")
    @Tag("T15a")
    void shouldTakeTheSameFixOnceAndKeepABetterOne() {
        ring();
        String first =
                SignedForm.of(number, Instant.now().minusSeconds(5), AML_SECRET).body();
        String better = SignedForm.of(number, Instant.now(), AML_SECRET).body();

        for (String form : List.of(first, better, first, better, first)) {
            assertThat(post(FORM, form).statusCode()).isEqualTo(202);
        }

        assertThat(positions()).hasSize(2);
    }

    @Test
    @DisplayName("trois fois les mêmes messages, dans le désordre : chacun compte une fois")
    @Tag("T15a")
    void shouldCountEachMessageOnceInWhateverOrder() {
        Map<String, PhoneNumber> numbers = new LinkedHashMap<>();
        for (int i = 0; i < MESSAGES; i++) {
            String each = "0" + NUMBERS.incrementAndGet();
            numbers.put(SignedForm.of(each, Instant.now(), AML_SECRET).body(), new PhoneNumber(each));
        }
        List<String> thrice = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            thrice.addAll(numbers.keySet());
        }
        Collections.shuffle(thrice, new Random(SEED));

        assertThat(thrice).allMatch(form -> post(FORM, form).statusCode() == 202);

        assertThat(numbers.values())
                .allMatch(each -> gateway.state()
                        .positions()
                        .kept()
                        .get(each)
                        .exists(history -> history.received().size() == 1));
    }

    @Test
    @DisplayName("un SMS est rattaché par le numéro de son émetteur, une longueur fausse est signalée")
    void shouldPlaceACallByTheSenderOfAnSms() {
        ring();
        String sms = "A\"ML=1;lt=+50.62925;lg=+3.05726;rd=25;top=" + utc() + ";lc=90;pm=W;ml=999\n";

        var answer = post(TEXT, sms, AmlDoor.SENDER, "+33 " + number.substring(1));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(Json.of(answer).node().get("warnings").get(0).asString()).isEqualTo("aml.length");
        assertThat(positions())
                .singleElement()
                .satisfies(position -> assertThat(position.warnings()).containsExactly("aml.length"));
    }

    @Test
    void shouldAskWhoSentAnSms() {
        String sms = "A\"ML=1;lt=50.62925;lg=3.05726;rd=25;top=" + utc();

        assertProblem(post(TEXT, sms), 400, "MISSING_FIELD");
        assertProblem(post(TEXT, sms, AmlDoor.SENDER, "masqué"), 400, "INVALID_FIELD");
    }

    @Test
    @DisplayName("un téléphone sans position est cru : rien n'est attaché, rien n'est refusé")
    void shouldTakeTheWordOfATelephoneThatFoundNothing() {
        ring();

        var answer = post(TEXT, "A\"ML=1;lt=+00.00000;lg=+000.00000;rd=N;pm=N;top=" + utc(), AmlDoor.SENDER, number);

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(Json.of(answer).node().get("attached").asBoolean()).isFalse();
        assertThat(Json.of(answer).node().get("warnings").toString()).contains("aml.no-fix");
        assertThat(positions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bonjour", "A\"ML=3;lt=1", "A\"ML=1;lt=95;lg=3", "4151", "A\"ML=1;lt=1;lt=2;lg=3"})
    void shouldSayWhyItRefusesAnSms(String sms) {
        var answer = post(TEXT, sms, AmlDoor.SENDER, number);

        assertProblem(answer, 422, "AML_UNREADABLE");
        assertThat(Json.of(answer).text("detail"))
                .endsWith(".")
                .contains(Json.of(answer).text("reason"));
    }

    @Test
    void shouldRefuseOtherMediaLargeBodiesAndOtherDevices() {
        String telephony = FirstNote.in(STATE).apiKey();
        String form = SignedForm.of(number, Instant.now(), AML_SECRET).body();

        assertProblem(post("application/json", "{}"), 415, "UNSUPPORTED_MEDIA_TYPE");
        assertProblem(post(TEXT, "x".repeat(16 * 1024 + 1)), 413, "PAYLOAD_TOO_LARGE");
        assertProblem(send(telephony, FORM, form), 403, "NOT_ALLOWED");
        assertProblem(send("aml_faux", FORM, form), 401, "WRONG_KEY");
    }

    private void ring() {
        var answer = machine.post(
                "/api/telephony/events",
                "{\"type\":\"RINGING\",\"callId\":\"%s\",\"callingNumber\":\"%s\",\"line\":\"15\",\"at\":\"%s\"}"
                        .formatted(call.value(), number, Instant.now()),
                "X-Api-Key",
                FirstNote.in(STATE).apiKey());
        assertThat(answer.statusCode()).isEqualTo(202);
    }

    private List<CallerPosition> positions() {
        return gateway.state().positions().ofCall(call).received();
    }

    private double deniedTraces() {
        return meters.get("samu.traces.kept").tag("kind", "DENIED").counter().count();
    }

    private static String utc() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString().replaceAll("[^0-9]", "");
    }

    private HttpResponse<String> post(String type, String body, String... headers) {
        return send(key, type, body, headers);
    }

    private HttpResponse<String> send(String apiKey, String type, String body, String... headers) {
        var request = machine.to("/api/aml")
                .header("Content-Type", type)
                .header("X-Api-Key", apiKey)
                .POST(BodyPublishers.ofString(body));
        return machine.send(headers.length == 0 ? request : request.headers(headers));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Json.of(answer).text("code")).isEqualTo(code);
        assertThat(Json.of(answer).text("detail")).endsWith(".");
    }
}
