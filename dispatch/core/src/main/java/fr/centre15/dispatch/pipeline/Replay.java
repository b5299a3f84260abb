package fr.centre15.dispatch.pipeline;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.SamuId;
import fr.centre15.dispatch.Stamp;
import fr.centre15.dispatch.journal.JournalRecord;
import fr.centre15.dispatch.journal.JournalRecord.ReadEvent;
import fr.centre15.dispatch.journal.Mark;
import fr.centre15.dispatch.samu.SamuState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Rebuilds a state from journal records: applies, never decides. Confined to one thread.
 *
 * @see Transition what wrote the records
 */
public final class Replay implements Consumer<JournalRecord> {

    private final Map<String, Mark> contained;
    /** Each line of each file's chronology keeps its actor: one object for each, not one for each line. */
    private final Map<String, Actor> actors = new HashMap<>();

    private NodeState state;

    public Replay(NodeState from) {
        this(from, Map.of());
    }

    /** @param contained how far the state of each SAMU already reaches: older records are passed over */
    Replay(NodeState from, Map<String, Mark> contained) {
        this.state = from;
        this.contained = Map.copyOf(contained);
    }

    public NodeState state() {
        return state;
    }

    @Override
    public void accept(JournalRecord journalled) {
        Mark reached = contained.getOrDefault(journalled.samu(), Mark.BEGINNING);
        if (journalled.mark().position() <= reached.position()) {
            state = new NodeState(state.samus(), journalled.mark());
            return;
        }
        Actor actor = actors.computeIfAbsent(journalled.actor(), Actor::parse);
        Stamp stamp = stampOf(journalled, actor);
        SamuState samu = state.of(new SamuId(journalled.samu()));
        for (ReadEvent event : journalled.events()) {
            samu = event.content().isPresent()
                    ? samu.apply(
                            EventRegistry.decode(
                                    event.type(),
                                    event.version(),
                                    event.content().get()),
                            stamp)
                    : samu.applyErased();
        }
        state = state.with(samu, journalled.mark());
    }

    /** Who asked and when, as the gateway stamped it. */
    public static Stamp stampOf(JournalRecord journalled) {
        return stampOf(journalled, Actor.parse(journalled.actor()));
    }

    private static Stamp stampOf(JournalRecord journalled, Actor actor) {
        return new Stamp(journalled.commandId(), actor, Instant.EPOCH.plus(journalled.atMicros(), ChronoUnit.MICROS));
    }
}
