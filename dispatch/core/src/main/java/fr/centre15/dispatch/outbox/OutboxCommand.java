package fr.centre15.dispatch.outbox;

import fr.centre15.dispatch.Command;

/** What a channel reports, or a person asks, about an effect. */
public sealed interface OutboxCommand extends Command {

    EffectId effect();

    /**
     * A channel reports where the effect stands.
     *
     * @param cause stable code of a failure, empty otherwise
     */
    record ReportEffect(EffectId effect, EffectStatus status, String cause) implements OutboxCommand {}

    /** A person, or a retry policy, asks for another attempt. */
    record RepeatEffect(EffectId effect) implements OutboxCommand {}
}
