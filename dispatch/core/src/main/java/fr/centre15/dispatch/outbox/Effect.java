package fr.centre15.dispatch.outbox;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.regulation.RegulationFileId;
import java.time.Instant;

/**
 * Something to be sent outside. Holds ids only: what is sent is read from the state when it is sent.
 *
 * @param target id of what the effect is about: a mission
 * @param attempts how often it was handed over
 * @param since when the present status began
 * @param cause stable code of the last failure, empty when none
 */
public record Effect(
        EffectId id,
        EffectKind kind,
        RegulationFileId file,
        String target,
        EffectStatus status,
        int attempts,
        Instant since,
        String cause) {

    static final Codec<Effect> CODEC = record(
            field(Effect::id, EffectId.CODEC),
            field(Effect::kind, EffectKind.CODEC),
            field(Effect::file, RegulationFileId.CODEC),
            field(Effect::target, Codec.TEXT),
            field(Effect::status, EffectStatus.CODEC),
            field(Effect::attempts, Codec.INT),
            field(Effect::since, Codec.INSTANT),
            field(Effect::cause, Codec.TEXT),
            Effect::new);

    /** Reached nobody: never handed over, or once and then certainly not taken. */
    public boolean certainlyReachedNobody() {
        return attempts == 0 || attempts == 1 && status == EffectStatus.FAILED;
    }

    Effect became(EffectStatus next, Instant at, String itsCause) {
        int tried = next == EffectStatus.HANDED_OVER ? attempts + 1 : attempts;
        return new Effect(id, kind, file, target, next, tried, at, itsCause);
    }
}
