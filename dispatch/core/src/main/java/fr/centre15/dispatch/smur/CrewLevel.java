package fr.centre15.dispatch.smur;

import fr.centre15.dispatch.codec.Codec;

/** Medical level of a crew (HubSante.typePEC). */
public enum CrewLevel {
    MEDICAL("MED"),
    PARAMEDICAL("PARAMED"),
    RESCUERS("SECOURS"),
    NONE("SANS");

    public static final Codec<CrewLevel> CODEC = Codec.coded(values(), CrewLevel::code);

    private final String code;

    CrewLevel(String code) {
        this.code = code;
    }

    /** The national code. */
    public String code() {
        return code;
    }
}
