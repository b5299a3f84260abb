package fr.centre15.dispatch.regulation;

import fr.centre15.dispatch.codec.Codec;
import java.util.Set;

/** The nationally described life cycle of a regulation file (HubSante.etat). */
public enum LifeCycle {
    /** Created ahead of time, typically an inter-hospital transfer. */
    PROGRAMMED("PROGRAM"),
    ACTIVE("ACTIF"),
    /** Every decision taken and carried out; the centre may still edit. */
    COMPLETED("ACHEVE"),
    /** Complete and coherent; existing notes are frozen, a new decision leads back to ACTIVE. */
    VALIDATED("VALIDE"),
    /** Read only, for ever: a new call opens a new file. */
    CLOSED("CLOTURE"),
    FILED("CLASSE"),
    ARCHIVED("ARCHIVE");

    public static final Codec<LifeCycle> CODEC = Codec.coded(values(), LifeCycle::code);

    private final String code;

    LifeCycle(String code) {
        this.code = code;
    }

    /** The national code. */
    public String code() {
        return code;
    }

    public boolean isEditable() {
        return this == PROGRAMMED || this == ACTIVE || this == COMPLETED || this == VALIDATED;
    }

    public boolean canBecome(LifeCycle next) {
        return next().contains(next);
    }

    private Set<LifeCycle> next() {
        return switch (this) {
            case PROGRAMMED -> Set.of(ACTIVE, COMPLETED);
            case ACTIVE -> Set.of(COMPLETED);
            case COMPLETED -> Set.of(ACTIVE, VALIDATED);
            case VALIDATED -> Set.of(ACTIVE, CLOSED);
            case CLOSED -> Set.of(FILED);
            case FILED -> Set.of(ARCHIVED);
            case ARCHIVED -> Set.of();
        };
    }
}
