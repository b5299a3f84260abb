package fr.centre15.dispatch;

import fr.centre15.dispatch.codec.Codec;

/**
 * One SAMU, by the code of its department: {@code 59}, {@code 2A}, {@code 974}. Every command, event and state belongs
 * to exactly one.
 */
public record SamuId(String code) implements Comparable<SamuId> {

    public static final Codec<SamuId> CODEC = Codec.TEXT.map(SamuId::new, SamuId::code);

    public SamuId {
        if (!isValid(code)) {
            throw new IllegalArgumentException("a SAMU is named by a department code of two or three characters");
        }
    }

    public static boolean isValid(String code) {
        int length = code.length();
        return (length == 2 || length == 3)
                && isDigit(code.charAt(0))
                && (isDigit(code.charAt(1)) || code.charAt(1) == 'A' || code.charAt(1) == 'B')
                && (length == 2 || isDigit(code.charAt(2)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
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
