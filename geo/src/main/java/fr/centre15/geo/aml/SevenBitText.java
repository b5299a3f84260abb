package fr.centre15.geo.aml;

import java.util.HexFormat;
import java.util.Optional;

/** GSM 7-bit text packed eight characters in seven bytes (3GPP TS 23.038). */
final class SevenBitText {

    /** Basic character set, by code; the escape to the extension table, which AML does not use, is shown as a blank. */
    private static final String ALPHABET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final int BITS = 7;
    private static final int MASK = (1 << BITS) - 1;

    /** Addresses the port of the application: seven bytes that some gateways leave before the text. */
    private static final String PORT_HEADER = "060504";

    private static final int PORT_HEADER_DIGITS = 14;

    private SevenBitText() {}

    /** Empty when the digits are no whole bytes or nothing. Padding at the end is left out. */
    static Optional<String> unpackHex(String digits) {
        String packed = digits.startsWith(PORT_HEADER) && digits.length() > PORT_HEADER_DIGITS
                ? digits.substring(PORT_HEADER_DIGITS)
                : digits;
        if (packed.isEmpty() || packed.length() % 2 != 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(unpack(HexFormat.of().parseHex(packed)));
        } catch (IllegalArgumentException notHexadecimal) {
            return Optional.empty();
        }
    }

    private static String unpack(byte[] packed) {
        StringBuilder text = new StringBuilder(packed.length * 8 / BITS);
        int waiting = 0;
        int bits = 0;
        for (byte octet : packed) {
            waiting |= (octet & 0xFF) << bits;
            bits += 8;
            while (bits >= BITS) {
                text.append(ALPHABET.charAt(waiting & MASK));
                waiting >>>= BITS;
                bits -= BITS;
            }
        }
        return withoutPadding(text);
    }

    /** Seven bits are left over after seven bytes: they come out as one character that nobody wrote. */
    private static String withoutPadding(StringBuilder text) {
        int last = text.length() - 1;
        boolean padded = last >= 0 && text.length() % 8 == 0 && (text.charAt(last) == '@' || text.charAt(last) == '\r');
        return text.substring(0, padded ? last : text.length());
    }
}
