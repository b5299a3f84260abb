package fr.centre15.dispatch.outbox;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.Decision;
import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.Stamp;
import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.codec.EventType;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.smur.MissionId;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every effect of files still in work. Immutable; decides and applies without clock or I/O. */
public record Outbox(Map<EffectId, Effect> effects) {

    public static final Outbox EMPTY = new Outbox(HashMap.empty());

    /** Effects in the order of their ids, so that equal outboxes give equal bytes. */
    public static final Codec<Outbox> CODEC = Effect.CODEC
            .list()
            .map(
                    effects -> new Outbox(HashMap.ofAll(effects.stream(), Effect::id, effect -> effect)),
                    outbox -> outbox.effects
                            .values()
                            .toSortedSet(Comparator.comparing(Effect::id))
                            .toJavaList());

    /** Numbers 70 to 79. */
    public static final List<EventType<?>> EVENTS = List.of(
            EventType.of(
                    70,
                    OutboxEvent.EffectRequested.class,
                    record(
                            field(OutboxEvent.EffectRequested::effect, EffectId.CODEC),
                            field(OutboxEvent.EffectRequested::kind, EffectKind.CODEC),
                            field(OutboxEvent.EffectRequested::file, RegulationFileId.CODEC),
                            field(OutboxEvent.EffectRequested::target, Codec.TEXT),
                            OutboxEvent.EffectRequested::new)),
            EventType.of(
                    71,
                    OutboxEvent.EffectMoved.class,
                    record(
                            field(OutboxEvent.EffectMoved::effect, EffectId.CODEC),
                            field(OutboxEvent.EffectMoved::status, EffectStatus.CODEC),
                            field(OutboxEvent.EffectMoved::cause, Codec.TEXT),
                            OutboxEvent.EffectMoved::new)),
            EventType.of(
                    72,
                    OutboxEvent.EffectsFiledAway.class,
                    record(
                            field(OutboxEvent.EffectsFiledAway::effects, EffectId.CODEC.list()),
                            OutboxEvent.EffectsFiledAway::new)));

    public Optional<Effect> find(EffectId id) {
        return effects.get(id).toJavaOptional();
    }

    /** The order to leave of a mission: its id is that of the command that engaged, as the mission's own. */
    public Optional<Effect> orderOf(MissionId mission) {
        return find(new EffectId(mission.value())).filter(effect -> effect.kind() == EffectKind.ENGAGEMENT_ORDER);
    }

    /** What was last asked to be told to the crew of a mission: the cancellation when there is one, else the order. */
    public Optional<Effect> lastToldTo(MissionId mission) {
        return effects.values()
                .toJavaStream()
                .filter(effect -> effect.kind() == EffectKind.CANCELLATION
                        && effect.target().equals(mission.toString()))
                .findFirst()
                .or(() -> orderOf(mission));
    }

    /** Effects that are not settled, the oldest first. */
    public List<Effect> open() {
        return effects.values()
                .toJavaStream()
                .filter(effect -> !effect.status().isSettled())
                .sorted(Comparator.comparing(Effect::since).thenComparing(Effect::id))
                .toList();
    }

    public Decision decide(OutboxCommand command) {
        Optional<Effect> found = find(command.effect());
        if (found.isEmpty()) {
            return Decision.refuse(Refusal.EFFECT_UNKNOWN);
        }
        Effect effect = found.get();
        return switch (command) {
            case OutboxCommand.ReportEffect(var id, var status, var cause) -> report(effect, id, status, cause);
            case OutboxCommand.RepeatEffect(var id) ->
                effect.status() == EffectStatus.FAILED || effect.status() == EffectStatus.UNCERTAIN
                        ? Decision.accept(id, new OutboxEvent.EffectMoved(id, EffectStatus.REQUESTED, ""))
                        : Decision.refuse(Refusal.EFFECT_SETTLED);
        };
    }

    private static Decision report(Effect effect, EffectId id, EffectStatus status, String cause) {
        if (effect.status() == status && status != EffectStatus.HANDED_OVER) {
            return Decision.alreadySo(id);
        }
        return effect.status().isSettled()
                ? Decision.refuse(Refusal.EFFECT_SETTLED)
                : Decision.accept(id, new OutboxEvent.EffectMoved(id, status, cause));
    }

    public Outbox apply(OutboxEvent event, Stamp stamp) {
        return switch (event) {
            case OutboxEvent.EffectRequested(var id, var kind, var file, var target) ->
                put(new Effect(id, kind, file, target, EffectStatus.REQUESTED, 0, stamp.at(), ""));
            case OutboxEvent.EffectMoved(var id, var status, var cause) ->
                find(id).map(effect -> put(effect.became(status, stamp.at(), cause)))
                        .orElse(this);
            case OutboxEvent.EffectsFiledAway(var gone) -> new Outbox(effects.removeAll(gone));
        };
    }

    private Outbox put(Effect effect) {
        return new Outbox(effects.put(effect.id(), effect));
    }
}
