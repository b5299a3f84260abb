package fr.centre15.console.api;

import fr.centre15.console.api.problem.ApiProblem;
import fr.centre15.console.api.problem.ProblemCode;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.security.AccessPolicy;
import fr.centre15.console.security.Action;
import fr.centre15.console.security.Subject;
import fr.centre15.dispatch.orientation.OrientationCommand.DeclareCapacity;
import fr.centre15.dispatch.pipeline.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where receiving units say what room they have. Numbers only, nothing about a patient. */
@RestController
class CapacityEndpoint {

    private static final int LONGEST_CODE = 32;
    private static final int MOST_FREE = 999;

    private final DispatchGateway gateway;

    CapacityEndpoint(DispatchGateway gateway) {
        this.gateway = gateway;
    }

    /** @param events names of what became true; empty when something newer is known */
    record Declared(String unit, List<String> events, long sequence) {}

    @PostMapping(path = "/api/receiving-units/{id}/capacity", consumes = MediaType.APPLICATION_JSON_VALUE)
    Declared declare(
            Asker asker,
            @PathVariable String id,
            @RequestBody byte[] body,
            @RequestHeader(name = "Idempotency-Key", required = false) Optional<String> key) {
        asker.must(Action.DECLARE_CAPACITY);
        if (!mayDeclare(asker.subject(), id)) {
            throw ApiProblem.of(ProblemCode.NOT_ALLOWED);
        }
        JsonBody json = JsonBody.parse(body);
        Once once = Once.of(key, "POST /api/receiving-units/" + id + "/capacity", body);
        DeclareCapacity command = read(id, json, gateway.clock().instant());
        return switch (once.ask(gateway, asker.subject().actor(), command)) {
            case Reply.Accepted done -> new Declared(done.subject(), EventNames.of(done.events()), done.sequence());
            case Reply.Refused refused -> throw ApiProblem.of(refused, gateway.state());
        };
    }

    private static DeclareCapacity read(String unit, JsonBody json, Instant now) {
        String what = json.text("what", LONGEST_CODE);
        Optional<Integer> free = json.has("free") ? Optional.of(json.number("free", 0, MOST_FREE)) : Optional.empty();
        Optional<Instant> busyUntil = json.has("busyUntil") ? Optional.of(json.instant("busyUntil")) : Optional.empty();
        if (free.isEmpty() && busyUntil.isEmpty()) {
            throw ApiProblem.missing("free");
        }
        return new DeclareCapacity(unit, what, free, busyUntil, json.has("at") ? json.instant("at") : now);
    }

    /** A hospital speaks for itself; the regulation room notes what any of them says on the telephone. */
    static boolean mayDeclare(Subject subject, String unit) {
        return switch (subject) {
            case Subject.Person(var _, var _, var scope) ->
                scope.equals(unit) || AccessPolicy.may(subject, Action.VIEW_BOARD);
            case Subject.Device(var _, var _, var scope) -> scope.equals(unit);
            case Subject.Grant _ -> false;
        };
    }
}
