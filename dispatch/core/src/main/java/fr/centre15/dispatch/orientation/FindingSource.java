package fr.centre15.dispatch.orientation;

import fr.centre15.dispatch.codec.Codec;

/** Where a finding comes from. */
public enum FindingSource {
    /** Heard on the telephone. */
    CALL("TEL"),
    VIDEO("VIDEO"),
    /** Told by a crew on scene. */
    CREW("EQUIPE"),
    /** Read on a document: an ECG, a letter. */
    DOCUMENT("DOC");

    public static final Codec<FindingSource> CODEC = Codec.coded(values(), FindingSource::code);

    private final String code;

    FindingSource(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
