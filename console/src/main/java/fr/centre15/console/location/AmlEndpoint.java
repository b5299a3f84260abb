package fr.centre15.console.location;

import fr.centre15.console.api.Asker;
import fr.centre15.console.api.Once;
import fr.centre15.console.api.problem.ApiProblem;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.security.AccessTrace;
import fr.centre15.console.security.Action;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.location.CallerPosition;
import fr.centre15.dispatch.location.LocationCommand.ReportCallerPosition;
import fr.centre15.dispatch.pipeline.Reply;
import fr.centre15.geo.aml.AmlEvidence;
import fr.centre15.geo.aml.AmlMessage;
import fr.centre15.geo.aml.AmlReading;
import fr.centre15.geo.aml.AmlRefusal;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * A telephone says where it is, through the gateway of those who collect AML. A message without a readable position is
 * refused with its reason; one whose signature is wrong leaves a trace of the attempt and nothing else.
 */
@RestController
class AmlEndpoint {

    private static final String ROUTE = "POST /api/aml";
    private static final String RESOURCE = "api.aml";

    private final DispatchGateway gateway;
    private final AmlDoor door;
    private final AccessTrace trace;

    AmlEndpoint(DispatchGateway gateway, AmlDoor door, AccessTrace trace) {
        this.gateway = gateway;
        this.door = door;
        this.trace = trace;
    }

    /**
     * @param attached a call or file of the number has the position; otherwise it is kept a quarter of an hour, if there
     *     is one
     * @param sequence number of the SAMU's last event when this answer was given
     * @param warnings codes of what was odd
     */
    record Taken(boolean attached, long sequence, List<String> warnings) {}

    @Operation(
            summary = "Position AML d'un téléphone",
            description = "Formulaire ETSI TS 103 625, signé par hmac en dernier champ ; ou, en text/plain, un SMS AML"
                    + " (texte v1 ou v2, ou chiffres hexadécimaux d'un SMS de données), avec le numéro de l'émetteur dans"
                    + " l'en-tête X-Sms-Sender. 202 : reçu ; 403 AML_UNPROVEN : signature absente ou fausse ;"
                    + " 422 AML_UNREADABLE : pas de position lisible.")
    @PostMapping(
            path = "/api/aml",
            consumes = {MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.TEXT_PLAIN_VALUE})
    ResponseEntity<Taken> report(
            Asker asker,
            HttpServletRequest request,
            @RequestHeader("Content-Type") MediaType type,
            @RequestHeader(name = AmlDoor.SENDER, required = false) Optional<String> sender,
            @RequestHeader(name = "Idempotency-Key", required = false) Optional<String> key)
            throws IOException {
        asker.must(Action.POST_CALLER_POSITION);
        // As it was sent: a form that Spring parsed and wrote again no longer has the bytes that were signed.
        byte[] body = request.getInputStream().readAllBytes();
        return switch (door.read(type, body)) {
            case AmlReading.Refused(AmlRefusal refusal) -> throw refused(asker, refusal);
            case AmlReading.Read(AmlMessage message) ->
                ResponseEntity.accepted().body(take(asker, message, sender, key, body));
        };
    }

    private ApiProblem refused(Asker asker, AmlRefusal refusal) {
        if (refusal.isUnauthenticated()) {
            trace.denied(asker.subject().actor(), RESOURCE, Optional.empty());
        }
        return AmlDoor.problem(refusal);
    }

    private Taken take(Asker asker, AmlMessage message, Optional<String> sender, Optional<String> key, byte[] body) {
        Optional<CallerPosition> position = message.position(gateway.clock().instant());
        if (position.isEmpty()) {
            return new Taken(false, gateway.state().sequence(), message.warningCodes());
        }
        PhoneNumber number = AmlDoor.numberOf(message, sender);
        byte[] evidence = AmlEvidence.of(body);
        Once once = Once.of(key, ROUTE, factOf(number, position.get()), evidence);
        var command = new ReportCallerPosition(number, position.get());
        return switch (once.ask(gateway, asker.subject().actor(), command)) {
            case Reply.Accepted accepted ->
                new Taken(!accepted.subject().isEmpty(), accepted.sequence(), message.warningCodes());
            case Reply.Refused refused -> throw ApiProblem.of(refused, gateway.state());
        };
    }

    /** The same fix of the same telephone is one fact. Without its time, it may be the same place on another day. */
    private static String factOf(PhoneNumber number, CallerPosition position) {
        return String.join(
                "\n",
                number.digits(),
                Double.toString(position.point().latitude()),
                Double.toString(position.point().longitude()),
                Double.toString(position.accuracyMetres()),
                position.fixedAt()
                        .map(Object::toString)
                        .orElseGet(() -> UUID.randomUUID().toString()));
    }
}
