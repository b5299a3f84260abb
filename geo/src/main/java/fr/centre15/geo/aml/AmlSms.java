package fr.centre15.geo.aml;

import fr.centre15.geo.aml.AmlMessage.Channel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the SMS that a telephone sends: as text, or as the hexadecimal digits of a data SMS in packed GSM 7-bit. What the
 * keys mean is told by {@code ML=}. Pure; in time and memory proportional to the message.
 */
public final class AmlSms {

    private static final String HEADER = "A\"ML";
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-Fa-f]+");

    private AmlSms() {}

    /** Never throws for what the message holds. */
    public static AmlReading read(byte[] message) {
        return AmlRefused.reading(() -> {
            if (message.length > AmlMessage.LARGEST) {
                throw new AmlRefused(AmlRefusal.TOO_LARGE);
            }
            // Every byte is one character: what is not ASCII is no AML key or number, and costs its field only.
            return read(new String(message, StandardCharsets.ISO_8859_1).strip());
        });
    }

    /** Whether these bytes were meant as an AML text, readable or not. */
    public static boolean isText(byte[] message) {
        return message.length <= AmlMessage.LARGEST
                && new String(message, StandardCharsets.ISO_8859_1).strip().startsWith(HEADER);
    }

    /** Whether these bytes are the digits of a data SMS that holds an AML text. */
    public static boolean isData(byte[] message) {
        if (message.length > AmlMessage.LARGEST) {
            return false;
        }
        String digits = new String(message, StandardCharsets.ISO_8859_1).strip();
        return HEXADECIMAL.matcher(digits).matches()
                && SevenBitText.unpackHex(digits)
                        .filter(text -> text.startsWith(HEADER))
                        .isPresent();
    }

    private static AmlMessage read(String text) throws AmlRefused {
        if (text.isEmpty()) {
            throw new AmlRefused(AmlRefusal.EMPTY);
        }
        if (!HEXADECIMAL.matcher(text).matches()) {
            return read(text, false);
        }
        Optional<String> unpacked = SevenBitText.unpackHex(text);
        if (unpacked.isEmpty()) {
            throw new AmlRefused(AmlRefusal.ENCODING);
        }
        return read(unpacked.get(), true);
    }

    private static AmlMessage read(String text, boolean data) throws AmlRefused {
        int end = text.indexOf(';') < 0 ? text.length() : text.indexOf(';');
        String header = text.substring(0, end).strip();
        if (!header.startsWith(HEADER + "=")) {
            throw new AmlRefused(AmlRefusal.NOT_AML);
        }
        String rest = text.substring(Math.min(text.length(), end + 1));
        return switch (header.substring(HEADER.length() + 1).strip()) {
            case "1" ->
                TextVersion1.read(
                        fields(rest, TextVersion1.DECISIVE, TextVersion1.OTHERS),
                        text.length(),
                        data ? Channel.DATA_SMS_1 : Channel.TEXT_SMS_1);
            case "2" ->
                TextVersion2.read(
                        fields(rest, TextVersion2.DECISIVE, TextVersion2.OTHERS),
                        data ? Channel.DATA_SMS_2 : Channel.TEXT_SMS_2);
            default -> throw new AmlRefused(AmlRefusal.VERSION);
        };
    }

    private static AmlFields fields(String text, Set<String> decisive, Set<String> others) throws AmlRefused {
        AmlFields fields = new AmlFields(decisive, others);
        for (String field : text.split(";")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.add(field.substring(0, equals).strip(), field.substring(equals + 1));
            } else if (!field.isBlank()) {
                fields.warn(AmlWarning.UNREADABLE_FIELD);
            }
        }
        return fields;
    }
}
