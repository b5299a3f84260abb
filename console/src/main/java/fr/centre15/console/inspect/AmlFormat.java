package fr.centre15.console.inspect;

import fr.centre15.console.location.AmlWords;
import fr.centre15.geo.aml.AmlForm;
import fr.centre15.geo.aml.AmlKey;
import fr.centre15.geo.aml.AmlMessage;
import fr.centre15.geo.aml.AmlReading;
import fr.centre15.geo.aml.AmlRefusal;
import fr.centre15.geo.aml.AmlSms;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** AML as a telephone sends it: text of an SMS, hexadecimal digits of a data SMS, or the body of a form. */
final class AmlFormat implements OutsideFormat {

    private static final String KIND = "aml";

    private final Optional<AmlKey> key;

    AmlFormat(Optional<AmlKey> key) {
        this.key = key;
    }

    @Override
    public Optional<Understanding> read(byte[] bytes) {
        if (AmlSms.isText(bytes) || AmlSms.isData(bytes)) {
            return Optional.of(understand(AmlSms.read(bytes), "SMS"));
        }
        return AmlForm.isForm(bytes) ? Optional.of(understand(AmlForm.read(bytes, key), "HTTPS")) : Optional.empty();
    }

    private static Understanding understand(AmlReading reading, String format) {
        return switch (reading) {
            case AmlReading.Read(AmlMessage message) ->
                Understanding.of(KIND, formatOf(message), contentOf(message), message.warningCodes());
            case AmlReading.Refused(AmlRefusal refusal) ->
                Understanding.refused(KIND, format, refusal.code(), AmlWords.of(refusal));
        };
    }

    private static String formatOf(AmlMessage message) {
        return switch (message.channel()) {
            case TEXT_SMS_1 -> "SMS, ML=1";
            case TEXT_SMS_2 -> "SMS, ML=2";
            case DATA_SMS_1 -> "data SMS, ML=1";
            case DATA_SMS_2 -> "data SMS, ML=2";
            case HTTPS -> "HTTPS";
        };
    }

    /** Whether the number was read, not the number; the position is what one looks for here. */
    private static Map<String, Object> contentOf(AmlMessage message) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("callingNumberReadable", message.number().isPresent());
        message.point().ifPresent(_ -> content.put("position", positionOf(message)));
        message.network().ifPresent(network -> content.put("network", network));
        return content;
    }

    private static Map<String, Object> positionOf(AmlMessage message) {
        Map<String, Object> position = new LinkedHashMap<>();
        position.put("source", "AML");
        message.point().ifPresent(point -> {
            position.put("latitude", point.latitude());
            position.put("longitude", point.longitude());
        });
        position.put("radiusMetres", message.radiusMetres());
        position.put("confidencePercent", message.confidencePercent());
        message.fixedAt().map(Instant::toString).ifPresent(at -> position.put("fixedAt", at));
        position.put("method", message.method().name());
        message.altitude().ifPresent(height -> position.put("altitudeMetres", height.metres()));
        return position;
    }
}
