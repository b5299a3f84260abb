package fr.centre15.dispatch.regulation;

import fr.centre15.dispatch.SamuId;
import fr.centre15.dispatch.codec.Codec;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The national number of a regulation file: {@code DRFR15}, department on two characters, a third one ({@code 0} in
 * mainland France), year on two digits, day of the year on three, order of the day on five.
 *
 * <p>Source: shape published with the national exchange model, {@code DRFR15DDXAAJJJ00000}.
 */
public record DrmNumber(String value) {

    private static final Pattern SYNTAX = Pattern.compile("DRFR15[0-9][0-9AB][0-9][0-9]{2}[0-9]{3}[0-9]{5}");
    private static final int ORDER_DIGITS = 5;

    public static final Codec<DrmNumber> CODEC = Codec.TEXT.map(DrmNumber::new, DrmNumber::value);

    public DrmNumber {
        if (!SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException("not a DRM number");
        }
    }

    /**
     * The number of the day's n-th file.
     *
     * @param day local date at the SAMU
     * @param order from 1; beyond 99,999 a day the numbers wrap to stay five digits long
     */
    public static DrmNumber of(SamuId samu, LocalDate day, int order) {
        String department = samu.code().length() == 2 ? samu.code() + "0" : samu.code();
        return new DrmNumber(
                "DRFR15%s%02d%03d%05d".formatted(department, day.getYear() % 100, day.getDayOfYear(), order % 100_000));
    }

    /** Order within the day: the part that people say aloud. */
    public int order() {
        return Integer.parseInt(value.substring(value.length() - ORDER_DIGITS));
    }

    boolean isOfDayBefore(DrmNumber other) {
        return counter().compareTo(other.counter()) < 0;
    }

    /** The number after this one, of the same day. */
    DrmNumber next() {
        return new DrmNumber(counter() + "%05d".formatted((order() + 1) % 100_000));
    }

    /** SAMU and day: what the order is counted within. */
    private String counter() {
        return value.substring(0, value.length() - ORDER_DIGITS);
    }

    /** The five last digits, as shown in rows. */
    public String shortForm() {
        return value.substring(value.length() - ORDER_DIGITS);
    }

    /** Parted for reading: {@code DRFR15 590 26327 00412}. */
    public String spoken() {
        return value.replaceFirst("(DRFR15)(...)(.....)(.....)", "$1 $2 $3 $4");
    }

    @Override
    public String toString() {
        return value;
    }
}
