package fr.centre15.dispatch.regulation;

import fr.centre15.dispatch.codec.Codec;

/** A regulation decision (HubSante.typeDecision). */
public enum DecisionType {
    ADVICE("CONSEIL"),
    PHONE_PRESCRIPTION("PMT"),
    INTERVENTION("INTER"),
    ORIENTATION("ORIENT"),
    NOTHING_MORE("PASPLUS");

    public static final Codec<DecisionType> CODEC = Codec.coded(values(), DecisionType::code);

    private final String code;

    DecisionType(String code) {
        this.code = code;
    }

    /** The national code. */
    public String code() {
        return code;
    }
}
