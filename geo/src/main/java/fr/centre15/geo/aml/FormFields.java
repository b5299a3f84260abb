package fr.centre15.geo.aml;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** {@code application/x-www-form-urlencoded}, taken strictly: what does not decode refuses the form. */
final class FormFields {

    private FormFields() {}

    static AmlFields read(String form, AmlFields into) throws AmlRefused {
        for (String field : form.split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                String key = decoded(field.substring(0, equals));
                into.add(key, value(key, decoded(field.substring(equals + 1))));
            } else if (!field.isEmpty()) {
                into.warn(AmlWarning.UNREADABLE_FIELD);
            }
        }
        return into;
    }

    /** A sender that forgets to encode the plus of a number sends a blank: +33 6… would become another number. */
    private static String value(String key, String decoded) {
        return key.equals("device_number") && decoded.startsWith(" ") ? "+" + decoded.strip() : decoded;
    }

    private static String decoded(String text) throws AmlRefused {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes.write(octet(text, i + 1));
                i += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new AmlRefused(AmlRefusal.ENCODING);
        }
    }

    private static int octet(String text, int at) throws AmlRefused {
        int high = at + 1 < text.length() ? Character.digit(text.charAt(at), 16) : -1;
        int low = high < 0 ? -1 : Character.digit(text.charAt(at + 1), 16);
        if (low < 0) {
            throw new AmlRefused(AmlRefusal.ENCODING);
        }
        return high << 4 | low;
    }
}
