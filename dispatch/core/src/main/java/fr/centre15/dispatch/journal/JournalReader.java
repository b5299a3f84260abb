package fr.centre15.dispatch.journal;

import java.util.Optional;

/** A cursor over durable records, for one follower. Confined to one thread at a time. */
public interface JournalReader extends AutoCloseable {

    /**
     * The next durable record, or empty when there is none yet. Never blocks, and never shows a record that was not
     * synced: a follower cannot know more than the disk.
     *
     * @throws JournalCorrupted when a record that should verify does not
     */
    Optional<JournalRecord> next();

    @Override
    void close();
}
