package fr.centre15.console.telephony;

import fr.centre15.console.api.Asker;
import fr.centre15.console.api.JsonBody;
import fr.centre15.console.api.Once;
import fr.centre15.console.api.problem.ApiProblem;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.security.Action;
import fr.centre15.dispatch.call.CallCommand;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.CallSignal;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.pipeline.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * The telephone reports: a call rings, is answered, given up, over. Whatever names a call is taken in; a number that
 * cannot be read costs a warning, never the call.
 */
@RestController
class TelephonyEndpoint {

    private static final String ROUTE = "POST /api/telephony/events";

    private final DispatchGateway gateway;

    TelephonyEndpoint(DispatchGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * @param sequence number of the SAMU's last event when this answer was given
     * @param warnings codes of what was left aside
     */
    record Recorded(String callId, long sequence, List<String> warnings) {}

    @PostMapping(path = "/api/telephony/events", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Recorded> report(
            Asker asker,
            @RequestBody byte[] body,
            @RequestHeader(name = "Idempotency-Key", required = false) Optional<String> key) {
        asker.must(Action.POST_TELEPHONY);
        JsonBody json = JsonBody.parse(body);
        CallCommand.ReportCall report = reportIn(json);
        Once once = Once.of(key, ROUTE, factOf(report), body);
        return switch (once.ask(gateway, asker.subject().actor(), report)) {
            case Reply.Accepted accepted ->
                ResponseEntity.accepted()
                        .body(new Recorded(report.call().value(), accepted.sequence(), warnings(json, report)));
            case Reply.Refused refused -> throw ApiProblem.of(refused, gateway.state());
        };
    }

    private static CallCommand.ReportCall reportIn(JsonBody json) {
        CallSignal signal = json.type(CallSignal.values(), CallSignal::name);
        String call = json.text("callId", 64);
        if (!CallId.isValid(call)) {
            throw ApiProblem.invalid("callId", "1 à 64 lettres, chiffres ou . _ : -");
        }
        Instant at = json.instant("at");
        int longest = CallCommand.ReportCall.LONGEST_LINE;
        String line = signal == CallSignal.RINGING
                ? json.text("line", longest)
                : json.optionalText("line", longest).orElse("");
        return new CallCommand.ReportCall(
                signal, new CallId(call), json.anyText("callingNumber").flatMap(PhoneNumber::parse), line, at);
    }

    /** What the report says, so that the same report in other words is the same. */
    private static String factOf(CallCommand.ReportCall report) {
        return String.join(
                "\n",
                report.signal().name(),
                report.call().value(),
                report.callingNumber().map(PhoneNumber::digits).orElse(""),
                report.line(),
                report.reportedAt().toString());
    }

    private static List<String> warnings(JsonBody json, CallCommand.ReportCall report) {
        boolean unreadable = json.has("callingNumber")
                && report.callingNumber().isEmpty()
                && json.anyText("callingNumber").filter(String::isBlank).isEmpty();
        return unreadable ? List.of("UNREADABLE_CALLING_NUMBER") : List.of();
    }
}
