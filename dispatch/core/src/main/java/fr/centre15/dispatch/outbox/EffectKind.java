package fr.centre15.dispatch.outbox;

import fr.centre15.dispatch.codec.Codec;

/** What is to be sent outside; the code is what the journal keeps. */
public enum EffectKind {
    /** The order to leave, to the crew of an engaged vehicle. */
    ENGAGEMENT_ORDER("ORDER"),
    /** That the mission is called off, to the crew that has, or may have, its order to leave. */
    CANCELLATION("CANCEL");

    public static final Codec<EffectKind> CODEC = Codec.coded(values(), EffectKind::code);

    private final String code;

    EffectKind(String code) {
        this.code = code;
    }

    /** What the journal keeps. */
    public String code() {
        return code;
    }
}
