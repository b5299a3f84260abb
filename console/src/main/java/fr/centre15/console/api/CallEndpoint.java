package fr.centre15.console.api;

import fr.centre15.console.api.problem.ApiProblem;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.security.AccessTrace;
import fr.centre15.console.security.Action;
import fr.centre15.dispatch.call.CallCommand;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.IncomingCall;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.pipeline.Reply;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.samu.SamuState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Taking a call: one winner, everybody else learns who. */
@RestController
class CallEndpoint {

    private final DispatchGateway gateway;
    private final AccessTrace trace;

    CallEndpoint(DispatchGateway gateway, AccessTrace trace) {
        this.gateway = gateway;
        this.trace = trace;
    }

    record Claimed(Map<String, Object> file) {}

    /**
     * @param receivedAt server time
     * @param positions of the calling device, the newest good one first
     */
    record Waiting(
            String callId,
            String callingNumber,
            String line,
            String status,
            String receivedAt,
            List<Map<String, Object>> positions) {
        static Waiting of(IncomingCall call, SamuState state) {
            return new Waiting(
                    call.id().value(),
                    call.callingNumber().map(PhoneNumber::digits).orElse(""),
                    call.line(),
                    call.status().name(),
                    call.times().receivedAt().toString(),
                    state.placeOf(call.id()).map(PlaceJson::positions).orElse(List.of()));
        }
    }

    @GetMapping("/api/calls")
    List<Waiting> waiting(Asker asker) {
        asker.must(Action.VIEW_BOARD);
        trace.viewed(asker.subject().actor(), "api.calls", Optional.empty());
        SamuState state = gateway.state();
        return state.calls().waiting().stream()
                .map(call -> Waiting.of(call, state))
                .toList();
    }

    @PostMapping("/api/calls/{id}/claim")
    Claimed claim(
            Asker asker,
            @PathVariable String id,
            @RequestBody(required = false) Optional<byte[]> body,
            @RequestHeader(name = "Idempotency-Key", required = false) Optional<String> key) {
        asker.must(Action.CLAIM_CALL);
        if (!CallId.isValid(id)) {
            throw ApiProblem.invalid("id", "1 à 64 lettres, chiffres ou . _ : -");
        }
        Once once = Once.of(key, "POST /api/calls/" + id + "/claim", body.orElse(new byte[0]));
        var command = new CallCommand.ClaimCall(new CallId(id), asker.person().personId());
        return switch (once.ask(gateway, asker.subject().actor(), command)) {
            case Reply.Accepted accepted -> opened(asker, RegulationFileId.parse(accepted.subject()));
            case Reply.Refused refused -> throw ApiProblem.of(refused, gateway.state());
        };
    }

    private Claimed opened(Asker asker, RegulationFileId id) {
        trace.viewed(asker.subject().actor(), "api.call-claim", Optional.of(id));
        return new Claimed(gateway.state()
                .files()
                .find(id)
                .map(file -> FileJson.whole(file, gateway.state()))
                .orElse(Map.of("id", id.toString())));
    }
}
