package fr.centre15.geo.aml;

import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.location.Wgs84Position;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the form that a telephone posts over HTTPS (ETSI TS 103 625). With a key, the signature over the text before
 * {@code &hmac=} is looked at before anything else; without one, the message says that nothing proves its origin. Pure;
 * in time and memory proportional to the form.
 */
public final class AmlForm {

    private static final String SIGNATURE = "&hmac=";

    private static final Set<String> DECISIVE = Set.of("device_number", "location_latitude", "location_longitude");

    /** Known to the standard or to telephones; most are left aside. */
    private static final Set<String> OTHERS = Set.of(
            "v",
            "emergency_number",
            "source",
            "thunderbird_version",
            "time",
            "gt_location_latitude",
            "gt_location_longitude",
            "location_time",
            "location_altitude",
            "location_altitude_msl",
            "location_floor",
            "location_source",
            "location_accuracy",
            "location_vertical_accuracy",
            "location_confidence",
            "location_certainty",
            "location_bearing",
            "location_speed",
            "device_model",
            "device_imsi",
            "device_imei",
            "device_iccid",
            "device_os",
            "device_languages",
            "cell_home_mcc",
            "cell_home_mnc",
            "cell_network_mcc",
            "cell_network_mnc",
            "cell_id",
            "adr_carcrash_time",
            "hmac");

    private AmlForm() {}

    /** Never throws for what the form holds. */
    public static AmlReading read(byte[] form, Optional<AmlKey> key) {
        return AmlRefused.reading(() -> {
            if (form.length > AmlMessage.LARGEST) {
                throw new AmlRefused(AmlRefusal.TOO_LARGE);
            }
            String text = new String(form, StandardCharsets.ISO_8859_1).strip();
            if (text.isEmpty()) {
                throw new AmlRefused(AmlRefusal.EMPTY);
            }
            boolean proven = key.isPresent() && isSigned(text, key.get());
            return read(text, proven);
        });
    }

    /** Whether these bytes were meant as an AML form, readable or not. */
    public static boolean isForm(byte[] bytes) {
        if (bytes.length > AmlMessage.LARGEST) {
            return false;
        }
        String text = "&" + new String(bytes, StandardCharsets.ISO_8859_1).strip();
        return text.contains("&location_latitude=") || text.contains("&location_longitude=");
    }

    private static boolean isSigned(String text, AmlKey key) throws AmlRefused {
        int at = text.indexOf(SIGNATURE);
        if (at < 0) {
            throw new AmlRefused(AmlRefusal.HMAC_MISSING);
        }
        // Nothing may follow: what stands behind the signature is not covered by it.
        if (!key.signed(text.substring(0, at), text.substring(at + SIGNATURE.length()))) {
            throw new AmlRefused(AmlRefusal.HMAC_WRONG);
        }
        return true;
    }

    private static AmlMessage read(String text, boolean proven) throws AmlRefused {
        AmlFields fields = FormFields.read(text, new AmlFields(DECISIVE, OTHERS));
        if (!proven) {
            fields.warn(AmlWarning.UNSIGNED);
        }
        if (fields.text("v").filter("1"::equals).isEmpty()) {
            fields.warn(AmlWarning.VERSION);
        }
        FixMethod method = fields.text("location_source").map(FixMethod::of).orElse(FixMethod.UNKNOWN);
        Wgs84Position point = AmlFields.point(fields.text("location_latitude"), fields.text("location_longitude"));
        boolean none = method == FixMethod.NONE;
        if (none) {
            fields.warn(AmlWarning.NO_FIX);
        }
        return new AmlMessage(
                AmlMessage.Channel.HTTPS,
                number(fields),
                none ? Optional.empty() : Optional.of(point),
                none ? 0 : fields.radius(fields.text("location_accuracy")),
                confidence(fields),
                fields.moment(fields.text("location_time").flatMap(AmlForm::milliseconds)),
                method,
                fields.network(fields.text("cell_network_mcc"), fields.text("cell_network_mnc")),
                altitude(fields),
                fields.warnings());
    }

    private static Optional<PhoneNumber> number(AmlFields fields) {
        Optional<PhoneNumber> number = fields.text("device_number").flatMap(PhoneNumber::parse);
        if (number.isEmpty()) {
            fields.warn(AmlWarning.NUMBER);
        }
        return number;
    }

    /** {@code certainty} is a percentage, {@code confidence} a share of one. */
    private static int confidence(AmlFields fields) {
        return fields.text("location_certainty").isPresent()
                ? fields.percent("location_certainty")
                : fields.optional("location_confidence", Decimals::decimal)
                        .map(share -> fields.percentOf(share <= 1 ? share * 100 : share))
                        .orElse(0);
    }

    private static Optional<AmlMessage.Altitude> altitude(AmlFields fields) {
        double accuracy =
                fields.optional("location_vertical_accuracy", Decimals::decimal).orElse(0.0);
        return fields.optional("location_altitude", Decimals::decimal)
                .map(metres -> new AmlMessage.Altitude(metres, Math.max(0, accuracy)));
    }

    private static Optional<Instant> milliseconds(String text) {
        var count = Decimals.whole(text);
        return count.isPresent() ? AmlFields.epoch(count.getAsLong(), Instant::ofEpochMilli) : Optional.empty();
    }
}
