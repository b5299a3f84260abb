package fr.centre15.dispatch.samu;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.Stamp;
import fr.centre15.dispatch.codec.Codec;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the SAMU remembers of its own working. Immutable.
 *
 * @param outcomes of accepted commands with an idempotency key; a refused one leaves none
 * @param probe number of the last self-probe that passed
 * @param poisoned how many commands were skipped as poison
 * @param sequence number of the last event, dense from 1
 */
public record Memory(Map<UUID, Outcome> outcomes, long probe, long poisoned, long sequence) {

    public static final Memory EMPTY = new Memory(HashMap.empty(), 0, 0, 0);

    /** What to answer when the same key comes again. */
    public record Outcome(UUID key, String digest, String subject, Instant at) {

        static final Codec<Outcome> CODEC = record(
                field(Outcome::key, Codec.ID),
                field(Outcome::digest, Codec.TEXT),
                field(Outcome::subject, Codec.TEXT),
                field(Outcome::at, Codec.INSTANT),
                Outcome::new);
    }

    static final Codec<Memory> CODEC = record(
            field(Memory::outcomesInOrder, Outcome.CODEC.list()),
            field(Memory::probe, Codec.LONG),
            field(Memory::poisoned, Codec.LONG),
            field(Memory::sequence, Codec.LONG),
            (outcomes, probe, poisoned, sequence) -> new Memory(
                    HashMap.ofAll(outcomes.stream(), Outcome::key, outcome -> outcome), probe, poisoned, sequence));

    public Optional<Outcome> outcomeOf(UUID key) {
        return outcomes.get(key).toJavaOptional();
    }

    private List<Outcome> outcomesInOrder() {
        return outcomes.values()
                .toJavaStream()
                .sorted(java.util.Comparator.comparing(Outcome::key))
                .toList();
    }

    Memory next() {
        return new Memory(outcomes, probe, poisoned, sequence + 1);
    }

    Memory keep(SamuEvent.OutcomeKept kept, Stamp stamp) {
        Outcome outcome = new Outcome(stamp.commandId(), kept.digest(), kept.subject(), stamp.at());
        return new Memory(outcomes.put(outcome.key(), outcome), probe, poisoned, sequence);
    }

    Memory forget(Instant before) {
        return new Memory(outcomes.filterValues(kept -> !kept.at().isBefore(before)), probe, poisoned, sequence);
    }

    Memory passed(long number) {
        return new Memory(outcomes, number, poisoned, sequence);
    }

    Memory skippedPoison() {
        return new Memory(outcomes, probe, poisoned + 1, sequence);
    }
}
