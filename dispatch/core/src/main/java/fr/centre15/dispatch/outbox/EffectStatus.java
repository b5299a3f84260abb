package fr.centre15.dispatch.outbox;

import fr.centre15.dispatch.codec.Codec;

/** How far an effect got. HANDED_OVER is written before the socket, so after a crash it means "perhaps sent". */
public enum EffectStatus {
    REQUESTED("R"),
    HANDED_OVER("H"),
    CONFIRMED("C"),
    FAILED("F"),
    EXPIRED("E"),
    /** Handed over, then the process died: a person decides whether to repeat ("envoi incertain"). */
    UNCERTAIN("U");

    public static final Codec<EffectStatus> CODEC = Codec.coded(values(), EffectStatus::code);

    private final String code;

    EffectStatus(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public boolean isSettled() {
        return this == CONFIRMED || this == EXPIRED;
    }

    /** Waits for a channel: the first time, or again because a person or a retry policy asked. */
    public boolean isToSend() {
        return this == REQUESTED;
    }
}
