package fr.centre15.dispatch.journal;

import java.util.Optional;
import java.util.function.Supplier;

/** Follows the durable mark. Confined to one thread at a time. */
final class QueueReader implements JournalReader {

    private final Walk walk;
    private final Supplier<Mark> durable;

    QueueReader(Walk walk, Supplier<Mark> durable) {
        this.walk = walk;
        this.durable = durable;
    }

    @Override
    public Optional<JournalRecord> next() {
        if (walk.last().position() >= durable.get().position()) {
            return Optional.empty();
        }
        try {
            Optional<JournalRecord> record = walk.next();
            if (record.isEmpty()) {
                throw new JournalCorrupted("record " + (walk.last().position() + 1) + " is missing");
            }
            return record;
        } catch (Unsound e) {
            throw new JournalCorrupted("record " + (walk.last().position() + 1) + " is damaged", e);
        }
    }

    @Override
    public void close() {
        walk.close();
    }
}
