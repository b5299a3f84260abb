package fr.centre15.console.outbox;

import fr.centre15.dispatch.outbox.Effect;
import fr.centre15.dispatch.outbox.EffectKind;
import fr.centre15.dispatch.samu.SamuState;
import java.util.Set;

/**
 * A way out of the house for some kinds of effect. Called on a virtual thread of its own, several effects at a time, only
 * after "handed over" is on disk; interrupted when its time is up.
 */
public interface EffectChannel {

    /** What goes this way; all of it shares one bulkhead. */
    Set<EffectKind> kinds();

    /** The peer drops a second message with the same effect id, so that sending again is harmless. */
    boolean idempotentByEffectId();

    /** Somebody outside an exercise would act on it. Such a channel is never built in an exercise. */
    boolean reachesRealPeople();

    /** How long, how often and how many at once. */
    ChannelSettings settings();

    /**
     * Sends, and waits for the peer's answer.
     *
     * @param state the newest state on disk: what is sent is read from it now
     * @throws InterruptedException when the time is up or the process stops: nobody knows then whether it arrived
     */
    Delivery deliver(Effect effect, SamuState state) throws InterruptedException;
}
