package fr.centre15.dispatch;

import fr.centre15.dispatch.codec.Codec;
import java.util.regex.Pattern;

/**
 * One SAMU, by the code of its department: {@code 59}, {@code 2A}, {@code 974}. Every command, event and state belongs
 * to exactly one.
 */
public record SamuId(String code) implements Comparable<SamuId> {

    private static final Pattern SYNTAX = Pattern.compile("[0-9][0-9AB][0-9]?");

    public static final Codec<SamuId> CODEC = Codec.TEXT.map(SamuId::new, SamuId::code);

    public SamuId {
        if (!isValid(code)) {
            throw new IllegalArgumentException("a SAMU is named by a department code of two or three characters");
        }
    }

    public static boolean isValid(String code) {
        return code.length() <= 3 && SYNTAX.matcher(code).matches();
    }

    @Override
    public int compareTo(SamuId other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
