package fr.centre15.geo.aml;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What of a message may be kept as evidence: all of it but the identities of the card and of the telephone. */
public final class AmlEvidence {

    private static final Pattern NAMED =
            Pattern.compile("(?<=[;&](?:si|ei|device_imsi|device_imei|device_iccid)=)[^;&]*");

    /** Those who hide under another name: identities have 15 digits and more, times and numbers have fewer. */
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{15,}");

    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-Fa-f]+");
    private static final String HIDDEN = "*";

    private AmlEvidence() {}

    /** A data SMS is kept unpacked: its identities could not be hidden otherwise. */
    public static byte[] of(byte[] message) {
        String text = new String(message, StandardCharsets.ISO_8859_1).strip();
        String plain = HEXADECIMAL.matcher(text).matches()
                ? SevenBitText.unpackHex(text).orElse("")
                : text;
        String named = NAMED.matcher(plain).replaceAll(HIDDEN);
        return LONG_NUMBER.matcher(named).replaceAll(HIDDEN).getBytes(StandardCharsets.UTF_8);
    }
}
