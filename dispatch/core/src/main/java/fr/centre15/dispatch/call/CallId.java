package fr.centre15.dispatch.call;

import fr.centre15.dispatch.codec.Codec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * A call, by the name that the telephone system gives it: 1 to 64 letters, digits and {@code . _ : -}. Systems count
 * again from the same number after a restart: a further call of a name at hand is told apart by {@code ~} and the time of
 * its first report, which no telephone system can say.
 *
 * @see "DD008 Which call a telephone report is about"
 */
public record CallId(String value) implements Comparable<CallId> {

    public static final int LONGEST_NAME = 64;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern SYNTAX = Pattern.compile(NAME + "(~[0-9a-z]{1,13})?");
    private static final char APART = '~';

    public static final Codec<CallId> CODEC = Codec.TEXT.map(CallId::new, CallId::value);

    public CallId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a call id has 1 to 64 letters, digits, or . _ : -");
        }
    }

    public static boolean isValid(String value) {
        return SYNTAX.matcher(value).matches();
    }

    /** What a telephone system may call a call. */
    public static boolean isName(String value) {
        return NAME.matcher(value).matches();
    }

    /** What the telephone system calls it: several calls may bear one name, one after the other. */
    public CallId name() {
        int end = value.indexOf(APART);
        return end < 0 ? this : new CallId(value.substring(0, end));
    }

    /** @param at after 1970: the time of the first report about the further call of this name */
    CallId again(Instant at) {
        return new CallId(
                value + APART + Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at), Character.MAX_RADIX));
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
