package fr.centre15.dispatch.pipeline;

import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.SamuId;
import fr.centre15.dispatch.Stamp;
import fr.centre15.dispatch.fixtures.CommandGenerator;
import fr.centre15.dispatch.fixtures.TestSamu;
import fr.centre15.dispatch.journal.Entry;
import fr.centre15.dispatch.journal.JournalRecord;
import fr.centre15.dispatch.journal.Mark;
import java.nio.ByteBuffer;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A seeded stream of commands to two SAMUs of one node, worked out by the writer's own transitions, with what the journal
 * would hold. Confined to one thread.
 */
final class SeededHistory {

    private static final SamuId PAS_DE_CALAIS = new SamuId("62");

    private final CommandGenerator generator;
    private final List<JournalRecord> records = new ArrayList<>();
    private NodeState live = NodeState.EMPTY;

    SeededHistory(long seed) {
        this.generator = new CommandGenerator(seed);
    }

    /** @param watch sees the state before each command, and what the command did */
    SeededHistory run(int commands, BiConsumer<NodeState, Transition> watch) {
        for (int i = 0; i < commands; i++) {
            SamuId samu = generator.once(4) ? PAS_DE_CALAIS : TestSamu.NORD;
            Command command = generator.next(live.of(samu));
            Stamp stamp = new Stamp(
                    generator.id(), generator.actorOf(command), generator.now().truncatedTo(ChronoUnit.MICROS));
            String digest = generator.once(3) ? command.getClass().getSimpleName() : "";
            NodeState before = live;
            Transition transition =
                    Transition.of(before, new CommandEnvelope(samu, stamp, digest, new byte[0], command));
            if (!transition.events().isEmpty()) {
                JournalRecord record = recorded(transition.entry(), records.size() + 1);
                records.add(record);
                live = before.with(transition.next(), record.mark());
            }
            watch.accept(before, transition);
        }
        return this;
    }

    NodeState live() {
        return live;
    }

    List<JournalRecord> records() {
        return records;
    }

    static NodeState replay(List<JournalRecord> records) {
        Replay replay = new Replay(NodeState.EMPTY);
        records.forEach(replay);
        return replay.state();
    }

    static JournalRecord recorded(Entry entry, long position) {
        byte[] hash = ByteBuffer.allocate(32).putLong(position).array();
        List<JournalRecord.ReadEvent> events = entry.events().stream()
                .map(event -> new JournalRecord.ReadEvent(
                        event.type(), event.version(), event.file(), Optional.of(event.content())))
                .toList();
        return new JournalRecord(
                new Mark(position, position, hash),
                entry.samu(),
                entry.firstSequence(),
                entry.epoch(),
                entry.atMicros(),
                entry.commandId(),
                entry.actor(),
                events);
    }
}
