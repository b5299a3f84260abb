package fr.centre15.dispatch.call;

import fr.centre15.dispatch.codec.Codec;
import java.util.regex.Pattern;

/** A call as the telephone system names it: 1 to 64 letters, digits and {@code . _ : -}. */
public record CallId(String value) implements Comparable<CallId> {

    private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    public static final Codec<CallId> CODEC = Codec.TEXT.map(CallId::new, CallId::value);

    public CallId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a call id has 1 to 64 letters, digits, or . _ : -");
        }
    }

    public static boolean isValid(String value) {
        return SYNTAX.matcher(value).matches();
    }

    @Override
    public int compareTo(CallId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
