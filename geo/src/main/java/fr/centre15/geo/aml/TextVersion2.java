package fr.centre15.geo.aml;

import fr.centre15.dispatch.location.Wgs84Position;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * {@code ML=2}: {@code lo} is the position; {@code lt} is the seconds from the call to the fix, {@code lg} a language.
 * {@code en} is the emergency number that was dialled, never the telephone's own.
 */
final class TextVersion2 {

    static final Set<String> DECISIVE = Set.of("lo");
    static final Set<String> OTHERS = Set.of("en", "et", "lt", "lc", "lz", "ls", "ei", "si", "nc", "hc", "lg", "ml");

    private static final int COUNTRY_DIGITS = 3;

    private TextVersion2() {}

    static AmlMessage read(AmlFields fields, AmlMessage.Channel channel) throws AmlRefused {
        FixMethod method = fields.text("ls").map(FixMethod::of).orElse(FixMethod.UNKNOWN);
        boolean none = method == FixMethod.NONE;
        Optional<Wgs84Position> point = Optional.empty();
        double radius = 0;
        if (none) {
            fields.warn(AmlWarning.NO_FIX);
        } else {
            String[] parts = parts(fields.text("lo"));
            point = Optional.of(AmlFields.point(part(parts, 0), part(parts, 1)));
            radius = fields.radius(part(parts, 2));
        }
        return new AmlMessage(
                channel,
                Optional.empty(),
                point,
                radius,
                fields.percent("lc"),
                fields.moment(fixedAt(fields)),
                method,
                network(fields),
                fields.optional("lz", TextVersion2::altitude),
                fields.warnings());
    }

    private static Optional<Instant> fixedAt(AmlFields fields) {
        OptionalLong call = fields.text("et").map(Decimals::whole).orElse(OptionalLong.empty());
        OptionalLong after = fields.text("lt").map(Decimals::whole).orElse(OptionalLong.empty());
        return call.isPresent() && after.isPresent()
                ? AmlFields.epoch(call.getAsLong() + after.getAsLong(), Instant::ofEpochSecond)
                : Optional.empty();
    }

    private static Optional<String> network(AmlFields fields) {
        Optional<String> codes = fields.text("nc");
        boolean both = codes.filter(code -> code.length() > COUNTRY_DIGITS).isPresent();
        return fields.network(
                both ? codes.map(code -> code.substring(0, COUNTRY_DIGITS)) : codes,
                both ? codes.map(code -> code.substring(COUNTRY_DIGITS)) : Optional.empty());
    }

    private static Optional<AmlMessage.Altitude> altitude(String text) {
        String[] parts = parts(Optional.of(text));
        double accuracy = part(parts, 1).flatMap(Decimals::decimal).orElse(0.0);
        return part(parts, 0)
                .flatMap(Decimals::decimal)
                .map(metres -> new AmlMessage.Altitude(metres, Math.max(0, accuracy)));
    }

    private static String[] parts(Optional<String> text) {
        return text.orElse("").split(",", -1);
    }

    private static Optional<String> part(String[] parts, int at) {
        return at < parts.length && !parts[at].isBlank() ? Optional.of(parts[at].strip()) : Optional.empty();
    }
}
