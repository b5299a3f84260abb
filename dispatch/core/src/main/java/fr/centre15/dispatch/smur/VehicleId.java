package fr.centre15.dispatch.smur;

import fr.centre15.dispatch.codec.Codec;
import java.util.regex.Pattern;

/** A vehicle by the code its owner gave it: 1 to 32 letters, digits and {@code . _ -}. */
public record VehicleId(String value) implements Comparable<VehicleId> {

    private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9._-]{1,32}");

    public static final Codec<VehicleId> CODEC = Codec.TEXT.map(VehicleId::new, VehicleId::value);

    public VehicleId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a vehicle id has 1 to 32 letters, digits, or . _ -");
        }
    }

    public static boolean isValid(String value) {
        return SYNTAX.matcher(value).matches();
    }

    @Override
    public int compareTo(VehicleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
