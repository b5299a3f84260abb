package fr.centre15.console.location;

import fr.centre15.console.api.problem.ApiProblem;
import fr.centre15.console.api.problem.ProblemCode;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.geo.aml.AmlForm;
import fr.centre15.geo.aml.AmlKey;
import fr.centre15.geo.aml.AmlMessage;
import fr.centre15.geo.aml.AmlReading;
import fr.centre15.geo.aml.AmlRefusal;
import fr.centre15.geo.aml.AmlSms;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;

/** What came to the door: a form or an SMS, and the telephone that it is about. Thread safe. */
final class AmlDoor {

    /** An SMS does not say who sent it: the gateway does. A header, since addresses end up in logs. */
    static final String SENDER = "X-Sms-Sender";

    private final Optional<AmlKey> key;

    AmlDoor(Optional<AmlKey> key) {
        this.key = key;
    }

    AmlReading read(MediaType type, byte[] body) {
        return type.isCompatibleWith(MediaType.TEXT_PLAIN) ? AmlSms.read(body) : AmlForm.read(body, key);
    }

    /** What a form says of itself comes first: that is what its signature covers. */
    static PhoneNumber numberOf(AmlMessage message, Optional<String> sender) {
        return message.number().orElseGet(() -> senderIn(message, sender));
    }

    private static PhoneNumber senderIn(AmlMessage message, Optional<String> sender) {
        String field = message.channel() == AmlMessage.Channel.HTTPS ? "device_number" : SENDER;
        String written = sender.filter(text -> !text.isBlank()).orElseThrow(() -> ApiProblem.missing(field));
        return PhoneNumber.parse(written)
                .orElseThrow(() -> ApiProblem.invalid(SENDER, "un numéro de téléphone, tel que +33600000000"));
    }

    static ApiProblem problem(AmlRefusal refusal) {
        return ApiProblem.of(
                refusal.isUnauthenticated() ? ProblemCode.AML_UNPROVEN : ProblemCode.AML_UNREADABLE,
                Map.of("reason", refusal.code(), "sentence", AmlWords.of(refusal)));
    }
}
