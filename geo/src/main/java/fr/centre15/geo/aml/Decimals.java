package fr.centre15.geo.aml;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Numbers as AML writes them: a sign, digits, a point. No exponent, no NaN, no hexadecimal: those are read as nothing. */
final class Decimals {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,12}(?:\\.[0-9]{0,20})?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,15}");

    private Decimals() {}

    static Optional<Double> decimal(String text) {
        return DECIMAL.matcher(text).matches() ? Optional.of(Double.parseDouble(text)) : Optional.empty();
    }

    static OptionalLong whole(String text) {
        return WHOLE.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
