package fr.centre15.console.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.api.Browser;
import fr.centre15.console.api.FirstNote;
import fr.centre15.console.api.Json;
import fr.centre15.console.api.RunningConsole;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.CallStatus;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class TelephonyEndpointTest extends RunningConsole {

    private static final String EVENTS = "/api/telephony/events";

    @Autowired
    private DispatchGateway gateway;

    private String call;
    private String key;
    private Browser gatewayMachine;

    @BeforeEach
    void freshCall() {
        call = "c-" + UUID.randomUUID();
        key = FirstNote.in(STATE).apiKey();
        gatewayMachine = new Browser(port);
    }

    @Test
    @DisplayName("un appel annoncé sonne dans la file")
    void shouldRingACall() {
        var answer = post(event("RINGING"));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(Json.of(answer).text("callId")).isEqualTo(call);
        assertThat(gateway.state().calls().find(new CallId(call)).orElseThrow().isWaiting())
                .isTrue();
    }

    @Test
    @DisplayName("le même événement deux fois reçoit la même réponse et ne compte qu'une fois")
    void shouldAnswerTheSameEventTwiceTheSame() {
        var first = post(event("RINGING"));
        var again = post(event("RINGING"));

        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(Json.of(again).text("callId")).isEqualTo(call);
        assertThat(Json.of(again).node().get("warnings"))
                .isEqualTo(Json.of(first).node().get("warnings"));
        assertThat(waitingCalls()).isEqualTo(1);
    }

    @Test
    @DisplayName("le numéro qui arrive avec un second RINGING n'est pas perdu")
    void shouldTakeANumberThatComesLater() {
        post("{\"type\":\"RINGING\",\"callId\":\"%s\",\"line\":\"15\",\"at\":\"2026-11-24T08:00:00Z\"}"
                .formatted(call));
        post(event("RINGING"));

        assertThat(gateway.state().calls().find(new CallId(call)).orElseThrow().callingNumber())
                .isPresent();
    }

    @Test
    @DisplayName("ENDED avant RINGING : l'appel est perdu, pas en attente")
    void shouldKeepACallThatEndedBeforeItRang() {
        post(event("ENDED"));
        var late = post(event("RINGING"));

        assertThat(late.statusCode()).isEqualTo(202);
        assertThat(gateway.state().calls().find(new CallId(call)).orElseThrow().status())
                .isEqualTo(CallStatus.ENDED);
    }

    @Test
    @DisplayName("un nom d'appel réemployé sonne à part, sous une identité que le téléphone ne peut pas dire")
    void shouldRingAgainUnderAnotherIdentity() {
        post(event("RINGING"));
        post(event("ENDED").replace("08:00:00", "08:01:00"));

        var second = post(event("RINGING").replace("08:00:00", "08:02:00"));

        String id = Json.of(second).text("callId");
        assertThat(id).startsWith(call + "~");
        assertThat(gateway.state().calls().find(new CallId(id)).orElseThrow().isWaiting())
                .isTrue();
        assertProblem(post(event("RINGING").replace(call, id)), 400, "INVALID_FIELD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"anonymous\"", "\"<script>\"", "42", "{\"a\":1}", "\"+33 (0)6 zéro\""})
    @DisplayName("un numéro illisible coûte un avertissement, jamais l'appel")
    void shouldAcceptACallWhoseNumberCannotBeRead(String number) {
        var answer = post(event("RINGING").replace("\"0199001234\"", number));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(Json.of(answer).node().get("warnings").get(0).asString()).isEqualTo("UNREADABLE_CALLING_NUMBER");
        assertThat(gateway.state().calls().find(new CallId(call))).isPresent();
    }

    @Test
    void shouldNameTheAllowedTypes() {
        var answer = post(event("SONNERIE"));

        assertProblem(answer, 400, "UNKNOWN_TYPE");
        assertThat(Json.of(answer).text("detail")).contains("RINGING", "ANSWERED", "ABANDONED", "ENDED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "callId", "line", "at"})
    void shouldNameTheMissingField(String field) {
        String without = event("RINGING")
                .replaceFirst("\"" + field + "\":\"[^\"]*\",?", "")
                .replace(",}", "}");

        var answer = post(without);

        assertProblem(answer, 400, "MISSING_FIELD");
        assertThat(Json.of(answer).text("field")).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            ``
            {
            []
            "RINGING"
            {"type":"RINGING","type":"ENDED"}
            {"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":1}}}}}}}}}
            {"type":"RINGING"} {}
            NaN
            """)
    void shouldRefuseWhatIsNoJsonObject(String body) {
        assertProblem(post(body == null ? "" : body), 400, "MALFORMED_JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hier", "2026-11-24", "+999999999-12-31T23:59:59Z", "1969-12-31T00:00:00Z"})
    void shouldRefuseATimeThatIsNone(String at) {
        var answer = post(event("RINGING").replace("2026-11-24T08:00:00+01:00", at));

        assertProblem(answer, 400, "INVALID_FIELD");
        assertThat(Json.of(answer).text("field")).isEqualTo("at");
    }

    @Test
    void shouldRefuseAWrongKeyAndNone() {
        assertProblem(gatewayMachine.post(EVENTS, event("RINGING"), "X-Api-Key", "tel_faux"), 401, "WRONG_KEY");
        assertProblem(gatewayMachine.post(EVENTS, event("RINGING")), 401, "AUTHENTICATION_REQUIRED");
        assertThat(gateway.state().calls().find(new CallId(call))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {16 * 1024 + 1, 10 * 1024 * 1024})
    void shouldRefuseALargeBodyByItsAnnouncedLength(int bytes) {
        assertProblem(post("x".repeat(bytes)), 413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void shouldRefuseALargeBodyThatAnnouncesNoLength() {
        var body = BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[100_000]));

        var answer = gatewayMachine.send(gatewayMachine
                .to(EVENTS)
                .header("Content-Type", "application/json")
                .header("X-Api-Key", key)
                .POST(body));

        assertProblem(answer, 413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    @DisplayName("journal fermé : 503 tout de suite, avec ce qu'il faut faire")
    void shouldSayAtOnceThatNothingWasRecorded() {
        gateway.pipeline().closeIntake(Refusal.DISK_FULL);
        try {
            var answer = post(event("RINGING"));

            assertProblem(answer, 503, "DISK_FULL");
            assertThat(Json.of(answer).text("detail")).startsWith("NON ENREGISTRÉ – notez l'appel sur papier");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        } finally {
            gateway.pipeline().openIntake();
        }
    }

    @Test
    void shouldRefuseAnotherBodyUnderTheSameKey() {
        String once = UUID.randomUUID().toString();

        var first = gatewayMachine.post(EVENTS, event("RINGING"), "X-Api-Key", key, "Idempotency-Key", once);
        var other = gatewayMachine.post(EVENTS, event("ANSWERED"), "X-Api-Key", key, "Idempotency-Key", once);

        assertThat(first.statusCode()).isEqualTo(202);
        assertProblem(other, 422, "IDEMPOTENCY_MISMATCH");
    }

    @Test
    void shouldNotLetAPersonPlayTheTelephone() {
        gatewayMachine.logIn("arm1", FirstNote.in(STATE).passwordOf("arm1"));

        assertProblem(gatewayMachine.postInSession(EVENTS, event("RINGING")), 403, "NOT_ALLOWED");
    }

    private long waitingCalls() {
        return gateway.state().calls().waiting().stream()
                .filter(waiting -> waiting.id().value().equals(call))
                .count();
    }

    private HttpResponse<String> post(String body) {
        return gatewayMachine.post(EVENTS, body, "X-Api-Key", key);
    }

    private String event(String type) {
        return "{\"type\":\"%s\",\"callId\":\"%s\",\"callingNumber\":\"0199001234\",\"line\":\"15\",\"at\":\"2026-11-24T08:00:00+01:00\"}"
                .formatted(type, call);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(Json.of(answer).text("code")).isEqualTo(code);
        assertThat(Json.of(answer).text("detail")).isNotBlank();
    }
}
