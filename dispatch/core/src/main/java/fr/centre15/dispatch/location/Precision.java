package fr.centre15.dispatch.location;

import fr.centre15.dispatch.codec.Codec;

/** How precisely a place is known, by the national message model (15-18 location, {@code geometry.point.precision}). */
public enum Precision {
    UNKNOWN("INCONNUE"),
    CITY("VILLE"),
    STREET("RUE"),
    ADDRESS("ADRESSE"),
    EXACT("EXACTE");

    public static final Codec<Precision> CODEC = Codec.coded(values(), Precision::code);

    private final String code;

    Precision(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
