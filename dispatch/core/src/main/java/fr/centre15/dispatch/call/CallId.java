package fr.centre15.dispatch.call;

import fr.centre15.dispatch.codec.Codec;
import java.util.regex.Pattern;

/**
 * A call as the telephone system names it: 1 to 64 letters, digits and {@code . _ : -}. Systems count again from the same
 * number after a restart: the second call of a name then ends in {@code :r2}.
 */
public record CallId(String value) implements Comparable<CallId> {

    private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9._:-]{1,64}(:r[0-9]{1,4})?");

    public static final Codec<CallId> CODEC = Codec.TEXT.map(CallId::new, CallId::value);

    public CallId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a call id has 1 to 64 letters, digits, or . _ : -");
        }
    }

    /** @param nth 2 for the second call of this name, at most 9999 */
    CallId again(int nth) {
        return new CallId(value + ":r" + nth);
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
