package fr.centre15.dispatch.regulation;

import fr.centre15.dispatch.codec.Codec;

/** Who writes a medical note, as seen by the reader (HubSante.role). */
public enum NoteRole {
    ARM("ARM"),
    PHYSICIAN("MEDECIN"),
    OTHER("AUTRE");

    public static final Codec<NoteRole> CODEC = Codec.coded(values(), NoteRole::code);

    private final String code;

    NoteRole(String code) {
        this.code = code;
    }

    /** The national code. */
    public String code() {
        return code;
    }
}
