package fr.centre15.dispatch.regulation;

import fr.centre15.dispatch.codec.Codec;

/** Sex as recorded (HubSante.sexe). */
public enum Sex {
    MALE("M"),
    FEMALE("F"),
    OTHER("O"),
    UNKNOWN("UN");

    public static final Codec<Sex> CODEC = Codec.coded(values(), Sex::code);

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    /** The national code. */
    public String code() {
        return code;
    }
}
