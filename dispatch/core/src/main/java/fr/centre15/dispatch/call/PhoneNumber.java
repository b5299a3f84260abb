package fr.centre15.dispatch.call;

import fr.centre15.dispatch.codec.Codec;
import java.util.Optional;

/**
 * A telephone number as dialled: digits, {@code *}, {@code #}, and a leading {@code +}. French numbers are kept in their
 * national form, so that {@code +33 6 12 34 56 78} and {@code 06 12 34 56 78} are the same number.
 */
public record PhoneNumber(String digits) {

    private static final int LONGEST = 20;

    public static final Codec<PhoneNumber> CODEC = Codec.TEXT.map(PhoneNumber::new, PhoneNumber::digits);

    public PhoneNumber {
        if (digits.isEmpty() || digits.length() > LONGEST) {
            throw new IllegalArgumentException("a phone number has 1 to 20 digits");
        }
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (!(c >= '0' && c <= '9' || c == '*' || c == '#' || c == '+' && i == 0)) {
                throw new IllegalArgumentException("a phone number is made of digits, * and #");
            }
        }
    }

    /** What can be read as a number in what a telephone system sent; empty for a hidden or unreadable one. */
    public static Optional<PhoneNumber> parse(String raw) {
        if (raw.length() > 4 * LONGEST) {
            return Optional.empty();
        }
        String kept = raw.replaceAll("[\\s.()/-]", "");
        if (!kept.matches("\\+?[0-9*#]{1,20}")) {
            return Optional.empty();
        }
        String national = kept.replaceFirst("^(?:\\+|00)33(?=[1-9][0-9]{8}$)", "0");
        return national.length() > LONGEST ? Optional.empty() : Optional.of(new PhoneNumber(national));
    }

    /** Pairs of digits, as a French reader says them; other numbers as they are. */
    public String spoken() {
        return digits.matches("0[0-9]{9}") ? digits.replaceAll("(..)(?!$)", "$1 ") : digits;
    }

    /** A mobile number can receive the SMS link; a landline asks for another number. */
    public boolean isFrenchMobile() {
        return digits.matches("0[67][0-9]{8}");
    }

    @Override
    public String toString() {
        return "PhoneNumber[…]";
    }
}
