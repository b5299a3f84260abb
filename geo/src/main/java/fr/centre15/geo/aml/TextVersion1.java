package fr.centre15.geo.aml;

import fr.centre15.dispatch.location.Wgs84Position;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.Set;

/** {@code ML=1}: {@code lt} is the latitude, {@code lg} the longitude. */
final class TextVersion1 {

    static final Set<String> DECISIVE = Set.of("lt", "lg");
    static final Set<String> OTHERS = Set.of("rd", "top", "lc", "pm", "si", "ei", "mcc", "mnc", "ml");

    /** UTC. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

    private TextVersion1() {}

    /** @param length of the whole text, in characters */
    static AmlMessage read(AmlFields fields, int length, AmlMessage.Channel channel) throws AmlRefused {
        declaredLength(fields, length);
        FixMethod method = fields.text("pm").map(FixMethod::of).orElse(FixMethod.UNKNOWN);
        boolean none = method == FixMethod.NONE
                || fields.text("rd").filter("N"::equals).isPresent();
        Optional<Wgs84Position> point =
                none ? Optional.empty() : Optional.of(AmlFields.point(fields.text("lt"), fields.text("lg")));
        if (none) {
            fields.warn(AmlWarning.NO_FIX);
        }
        return new AmlMessage(
                channel,
                Optional.empty(),
                point,
                none ? 0 : fields.radius(fields.text("rd")),
                fields.percent("lc"),
                fields.moment(fields.text("top").flatMap(TextVersion1::time)),
                none ? FixMethod.NONE : method,
                fields.network(fields.text("mcc"), fields.text("mnc")),
                Optional.empty(),
                fields.warnings());
    }

    private static void declaredLength(AmlFields fields, int length) {
        Optional<String> declared = fields.text("ml");
        if (declared.flatMap(Decimals::decimal).filter(value -> value == length).isEmpty()) {
            fields.warn(AmlWarning.LENGTH);
        }
    }

    private static Optional<Instant> time(String text) {
        if (!text.matches("[0-9]{14}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
