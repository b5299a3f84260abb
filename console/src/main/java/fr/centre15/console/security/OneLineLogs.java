package fr.centre15.console.security;

import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Keeps a log record one honest line: JSON already escapes line ends and ESC, this also escapes what turns or splits the
 * text for a reader (bidirectional controls, Unicode line separators, C1 controls).
 */
public final class OneLineLogs implements StructuredLoggingJsonMembersCustomizer<Object> {

    @Override
    public void customize(JsonWriter.Members<Object> members) {
        members.applyingValueProcessor(JsonWriter.ValueProcessor.of(String.class, OneLineLogs::plain));
    }

    /** The text with every character that is not to be printed written as its code. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isDeceptive(c)) {
                plain.append("<U+").append("%04X".formatted(c)).append('>');
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    private static boolean isDeceptive(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.CONTROL && c >= 0x7f;
    }
}
