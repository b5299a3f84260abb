package fr.centre15.console.outbox;

import fr.centre15.dispatch.outbox.EffectStatus;
import java.util.Arrays;
import java.util.Optional;

/** Why an attempt did not end well. The name is the stable cause that the journal keeps. */
public enum DeliveryFault {
    /** No connection: certainly not delivered. */
    UNREACHABLE(EffectStatus.FAILED, true),
    /** The peer refused for now: certainly not delivered. */
    BUSY(EffectStatus.FAILED, true),
    /** The peer refused for good. */
    REJECTED(EffectStatus.FAILED, false),
    /** No longer wanted when its turn came; never sent. */
    CALLED_OFF(EffectStatus.FAILED, false),
    /** Sent, and no answer within the time: perhaps delivered. */
    NO_ANSWER(EffectStatus.UNCERTAIN, true),
    /** The process stopped between the hand-over and the answer: perhaps delivered. */
    INTERRUPTED(EffectStatus.UNCERTAIN, true),
    /** The channel itself broke; a person looks at it. */
    CHANNEL_BROKEN(EffectStatus.UNCERTAIN, false);

    private final EffectStatus leavesBehind;
    private final boolean worthRepeating;

    DeliveryFault(EffectStatus leavesBehind, boolean worthRepeating) {
        this.leavesBehind = leavesBehind;
        this.worthRepeating = worthRepeating;
    }

    /** FAILED when it certainly did not arrive, UNCERTAIN when nobody knows. */
    EffectStatus leavesBehind() {
        return leavesBehind;
    }

    boolean isWorthRepeating() {
        return worthRepeating;
    }

    static Optional<DeliveryFault> of(String cause) {
        return Arrays.stream(values())
                .filter(fault -> fault.name().equals(cause))
                .findFirst();
    }
}
