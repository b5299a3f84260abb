package fr.centre15.console.telephony;

import fr.centre15.console.api.Asker;
import fr.centre15.console.api.JsonBody;
import fr.centre15.console.api.Once;
import fr.centre15.console.api.problem.ApiProblem;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.security.Action;
import fr.centre15.dispatch.call.CallCommand;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.pipeline.Reply;
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
        TelephonyEvent event = TelephonyEvent.read(json);
        CallCommand.ReportCall report = event.report();
        Once once = Once.of(key, ROUTE, factOf(report), body);
        return switch (once.ask(gateway, asker.subject().actor(), report)) {
            case Reply.Accepted accepted ->
                ResponseEntity.accepted().body(new Recorded(accepted.subject(), accepted.sequence(), event.warnings()));
            case Reply.Refused refused -> throw ApiProblem.of(refused, gateway.state());
        };
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
}
