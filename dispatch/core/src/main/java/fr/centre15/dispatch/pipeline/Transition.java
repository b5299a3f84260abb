package fr.centre15.dispatch.pipeline;

import fr.centre15.dispatch.Decision;
import fr.centre15.dispatch.DomainEvent;
import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.Stamp;
import fr.centre15.dispatch.journal.Entry;
import fr.centre15.dispatch.journal.EventBytes;
import fr.centre15.dispatch.samu.Memory;
import fr.centre15.dispatch.samu.Rules;
import fr.centre15.dispatch.samu.SamuEvent;
import fr.centre15.dispatch.samu.SamuState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one command does to a state, worked out completely before anything is appended: a fault on the way leaves
 * neither journal nor state half changed.
 *
 * @param events encoded; empty when the command was refused, or asks without a key for what is already so
 * @param next the SAMU's state after the events
 * @see "DD007 What an idempotency key remembers"
 */
record Transition(CommandEnvelope command, List<EventBytes> events, SamuState next, Reply reply) {

    /** One node owns every SAMU until there is a second server. */
    private static final long SINGLE_NODE_EPOCH = 1;

    static Transition of(NodeState node, CommandEnvelope command) {
        SamuState state = node.of(command.samu());
        Optional<Memory.Outcome> earlier = command.digest().isEmpty()
                ? Optional.empty()
                : state.memory().outcomeOf(command.stamp().commandId());
        if (earlier.isPresent()) {
            return unchanged(command, state, sameAsBefore(state, earlier.get(), command));
        }
        Decision decision =
                Rules.decide(state, command.command(), command.stamp(), node.linesElsewhere(command.samu()));
        return switch (decision) {
            case Decision.Refused refused -> unchanged(command, state, SingleWriter.replyTo(refused));
            case Decision.Accepted(var events, var subject) when events.isEmpty() -> alreadySo(command, state, subject);
            case Decision.Accepted(var events, var subject) ->
                changed(command, state, remembering(command, events, subject), subject);
        };
    }

    /** The trace that a command was skipped because the code that handles it is faulty. */
    static Transition poison(NodeState node, CommandEnvelope command, RuntimeException fault) {
        SamuState state = node.of(command.samu());
        DomainEvent skipped = new SamuEvent.PoisonSkipped(
                command.command().getClass().getSimpleName(), fault.getClass().getSimpleName());
        Transition trace = changed(command, state, List.of(skipped), "");
        return new Transition(command, trace.events, trace.next, Reply.refused(Refusal.POISON));
    }

    Entry entry() {
        Stamp stamp = command.stamp();
        return new Entry(
                command.samu().code(),
                next.sequence() - events.size() + 1,
                SINGLE_NODE_EPOCH,
                ChronoUnit.MICROS.between(Instant.EPOCH, stamp.at()),
                stamp.commandId(),
                stamp.actor().toString(),
                events,
                command.evidence());
    }

    private static List<DomainEvent> remembering(CommandEnvelope command, List<DomainEvent> events, String subject) {
        if (command.digest().isEmpty()) {
            return events;
        }
        List<DomainEvent> more = new ArrayList<>(events);
        more.add(new SamuEvent.OutcomeKept(command.digest(), subject));
        return more;
    }

    /**
     * Nothing happens, but the sender was told so: the same key must neither act later, when it is no longer so, nor come
     * with another body. A key made from its body cannot, and a telephone repeats itself often: not kept.
     */
    private static Transition alreadySo(CommandEnvelope command, SamuState state, String subject) {
        if (command.digest().isEmpty() || command.bearsItsOwnKey()) {
            return unchanged(command, state, accepted(state, subject, List.of()));
        }
        Transition kept = changed(command, state, remembering(command, List.of(), subject), subject);
        return new Transition(command, kept.events, kept.next, accepted(kept.next, subject, List.of()));
    }

    private static Transition changed(
            CommandEnvelope command, SamuState before, List<DomainEvent> events, String subject) {
        SamuState after = before;
        List<EventBytes> encoded = new ArrayList<>(events.size());
        for (DomainEvent event : events) {
            encoded.add(EventRegistry.encode(event));
            after = after.apply(event, command.stamp());
        }
        List<Integer> numbers = encoded.stream().map(EventBytes::type).toList();
        return new Transition(command, List.copyOf(encoded), after, accepted(after, subject, numbers));
    }

    private static Transition unchanged(CommandEnvelope command, SamuState state, Reply reply) {
        return new Transition(command, List.of(), state, reply);
    }

    private static Reply sameAsBefore(SamuState state, Memory.Outcome earlier, CommandEnvelope command) {
        return earlier.digest().equals(command.digest())
                ? accepted(state, earlier.subject(), List.of())
                : Reply.refused(Refusal.IDEMPOTENCY_MISMATCH);
    }

    private static Reply accepted(SamuState state, String subject, List<Integer> events) {
        return new Reply.Accepted(subject, events, state.sequence(), Reply.Durability.LOCAL_DURABLE);
    }
}
