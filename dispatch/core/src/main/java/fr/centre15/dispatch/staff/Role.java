package fr.centre15.dispatch.staff;

import fr.centre15.dispatch.codec.Codec;

/** What a person may be. The code is what the journal keeps. */
public enum Role {
    /** Takes calls (décroché, niveau 1). */
    ARM_FRONT("ARM1"),
    /** Coordinates means and follows files (niveau 2). */
    ARM_COORDINATION("ARM2"),
    /** Emergency regulating physician. */
    MRU("MRU"),
    /** General-practice regulating physician. */
    MRL("MRL"),
    SUPERVISOR("SUP"),
    ADMINISTRATOR("ADM"),
    SMUR("SMUR"),
    /** Rescue and paramedical crews. */
    RESCUE("SEC"),
    NURSING_HOME("EHPAD"),
    RECEIVER("REC"),
    EXPERT("EXP");

    public static final Codec<Role> CODEC = Codec.coded(values(), Role::code);

    private final String code;

    Role(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public boolean isPhysician() {
        return this == MRU || this == MRL;
    }
}
