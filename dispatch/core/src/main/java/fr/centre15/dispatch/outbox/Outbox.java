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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** Version 2 knows cancellations; written as before, so that a program that does not know them says so at once. */
    private static final Codec<OutboxEvent.EffectRequested> REQUESTED = record(
            field(OutboxEvent.EffectRequested::effect, EffectId.CODEC),
            field(OutboxEvent.EffectRequested::kind, EffectKind.CODEC),
            field(OutboxEvent.EffectRequested::file, RegulationFileId.CODEC),
            field(OutboxEvent.EffectRequested::target, Codec.TEXT),
            OutboxEvent.EffectRequested::new);

    /** An order that waits for longer, or failed so long ago, finds no way out: somebody may have telephoned. */
    private static final Duration PHONED_AFTER = Duration.ofSeconds(15);

    /** Cause of an order, or of its cancellation, that is settled because the mission was called off in time. */
    public static final String CALLED_OFF = "CALLED_OFF";

    /** Numbers 70 to 79. */
    public static final List<EventType<?>> EVENTS = List.of(
            EventType.evolved(70, OutboxEvent.EffectRequested.class, REQUESTED, List.of(REQUESTED)),
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

    /** What the crew of a mission was told last: that it is called off, or else to leave. */
    public Optional<Effect> lastToldTo(MissionId mission) {
        return find(EffectId.cancellationOf(mission)).or(() -> find(EffectId.orderOf(mission)));
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

    private Decision report(Effect effect, EffectId id, EffectStatus status, String cause) {
        if (effect.status() == status && status != EffectStatus.HANDED_OVER) {
            return Decision.alreadySo(id);
        }
        if (effect.status().isSettled()) {
            return Decision.refuse(Refusal.EFFECT_SETTLED);
        }
        List<OutboxEvent> events = new ArrayList<>(List.of(new OutboxEvent.EffectMoved(id, status, cause)));
        if (effect.kind() == EffectKind.ENGAGEMENT_ORDER && status == EffectStatus.FAILED && effect.attempts() == 1) {
            events.addAll(nobodyToTell(MissionId.parse(effect.target())));
        }
        return new Decision.Accepted(List.copyOf(events), id.toString());
    }

    /** The order was under way when the mission was called off, and reached nobody: neither is sent any more. */
    private List<OutboxEvent> nobodyToTell(MissionId mission) {
        return find(EffectId.cancellationOf(mission)).filter(effect -> effect.attempts() == 0).stream()
                .flatMap(_ -> Stream.of(EffectId.cancellationOf(mission), EffectId.orderOf(mission)))
                .<OutboxEvent>map(effect -> new OutboxEvent.EffectMoved(effect, EffectStatus.EXPIRED, CALLED_OFF))
                .toList();
    }

    /**
     * What is to be sent, and no more to be sent, when a mission is called off. An order that reached nobody is not sent
     * any more, nor is there anyone to tell. One that is under way keeps its own result; its cancellation waits for it.
     *
     * @param crewKnows the crew has reported since: it had its order, whoever gave it
     */
    public List<OutboxEvent> callingOff(RegulationFileId file, MissionId mission, boolean crewKnows, Instant now) {
        List<OutboxEvent> events = new ArrayList<>();
        Optional<Effect> order = find(EffectId.orderOf(mission));
        order.filter(effect -> !effect.status().isSettled() && effect.status() != EffectStatus.HANDED_OVER)
                .map(effect -> new OutboxEvent.EffectMoved(effect.id(), EffectStatus.EXPIRED, CALLED_OFF))
                .ifPresent(events::add);
        if (crewKnows || order.map(effect -> mayHaveReached(effect, now)).orElse(true)) {
            events.add(OutboxEvent.cancellation(file, mission));
        }
        return events;
    }

    private static boolean mayHaveReached(Effect order, Instant now) {
        boolean waitedInVain = order.since().plus(PHONED_AFTER).isBefore(now);
        return order.status() == EffectStatus.CONFIRMED || waitedInVain || !order.certainlyReachedNobody();
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
