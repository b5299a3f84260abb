package fr.centre15.dispatch.regulation;

import fr.centre15.dispatch.codec.Codec;

/** The level of care that the patient needs (HubSante.niveauSoin). Not the priority, which is another axis. */
public enum CareLevel {
    R1("R1"),
    R2("R2"),
    R3("R3"),
    R4("R4");

    public static final Codec<CareLevel> CODEC = Codec.coded(values(), CareLevel::code);

    private final String code;

    CareLevel(String code) {
        this.code = code;
    }

    /** The national code. */
    public String code() {
        return code;
    }
}
