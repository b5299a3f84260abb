package fr.centre15.dispatch.orientation;

import fr.centre15.dispatch.codec.Codec;

/** What sort of place receives a patient. All but the hospital are first-line care (soins de premier recours). */
public enum UnitKind {
    HOSPITAL("HOPITAL"),
    /** Maison médicale de garde. */
    ON_CALL_HOUSE("MMG"),
    /** A doctor's practice with room for unplanned care. */
    PRACTICE("CABINET"),
    /** A doctor who comes: SOS Médecins and the like. */
    VISITING_DOCTOR("VISITE"),
    /** Pharmacie de garde. */
    PHARMACY("PHARMACIE");

    public static final Codec<UnitKind> CODEC = Codec.coded(values(), UnitKind::code);

    private final String code;

    UnitKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    boolean isFirstLine() {
        return this != HOSPITAL;
    }
}
