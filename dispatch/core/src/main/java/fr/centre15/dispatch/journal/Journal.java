package fr.centre15.dispatch.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;

/**
 * The durable, encrypted journal of this node. One process opens it at a time; one thread writes, any number of readers
 * follow, each on its own thread.
 */
public final class Journal implements AutoCloseable {

    private final JournalFolder folder;
    private final KeyRing keys;
    private final Timeline timeline;
    private final SingleChronicleQueue live;
    private final QueueWriter writer;
    private final RecoveryReport report;
    private final int incarnation;
    private volatile Mark durable;

    private Journal(JournalFolder folder, KeyRing keys, SyncDisk disk, Mark from, Consumer<JournalRecord> replay)
            throws IOException {
        this.folder = folder;
        this.keys = keys;
        JournalSettings settings = folder.settings();
        Timeline before = Timeline.read(folder.journal(), keys);
        Recovery recovery = new Recovery(settings, keys);
        this.durable = recovery.run(before, from, folder::archived, replay);
        this.incarnation = before.raise(folder.counter());
        Opening opening = new Opening(incarnation, Salt.drawn(settings.random()), durable, recovery.torn());
        Path own = folder.journal().resolve("%010d".formatted(incarnation));
        Folders.ownerOnly(own);
        opening.write(own, keys);
        this.timeline = before.followedBy(new Incarnation(incarnation, own, opening, Long.MAX_VALUE));
        this.report =
                new RecoveryReport(incarnation, recovery.replayed(), timeline.torn(), recovery.acknowledgedLost());
        DayClock day = new DayClock();
        this.live = Queues.writable(own, settings.blockSize(), day);
        Folders.ownerFile(own.resolve("metadata.cq4t"));
        this.writer = new QueueWriter(live, day, settings, disk, keys, opening, mark -> durable = mark);
    }

    /**
     * Opens or creates a journal: verifies and replays every sound record after {@code from} in one pass, recovers a
     * torn tail, and is then ready to write.
     *
     * @throws OpenRefused when folder, disk or master key are not fit for use, or another process has it open
     * @throws JournalCorrupted when a record that had been acknowledged does not verify
     */
    public static Journal open(JournalSettings settings, Mark from, Consumer<JournalRecord> replay) {
        return open(settings, KeyRing.open(settings), from, replay);
    }

    /** The same with keys opened before, because a snapshot was read with them. The journal closes them. */
    public static Journal open(JournalSettings settings, KeyRing keys, Mark from, Consumer<JournalRecord> replay) {
        return open(settings, keys, new Msync(), from, replay);
    }

    static Journal open(
            JournalSettings settings, KeyRing keys, SyncDisk disk, Mark from, Consumer<JournalRecord> replay) {
        try {
            JournalFolder folder = JournalFolder.open(settings);
            try {
                return new Journal(folder, keys, disk, from, replay);
            } catch (IOException | RuntimeException | Error e) {
                folder.close();
                keys.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only writer; confined to one thread. */
    public JournalWriter writer() {
        return writer;
    }

    /**
     * A new reader that stands after the mark; the caller closes it.
     *
     * @throws JournalArchived by its {@code next()} when the records were moved to the archive
     */
    public JournalReader readerAfter(Mark mark) {
        Walk.QueueSource queues =
                new LiveQueues(incarnation, live, folder.settings().blockSize());
        return new QueueReader(new Walk(timeline, mark, queues, keys, folder::archived), this::durableMark);
    }

    public RecoveryReport recovery() {
        return report;
    }

    /** The last record on disk. */
    public Mark durableMark() {
        return durable;
    }

    public KeyRing keys() {
        return keys;
    }

    /** Free bytes on the journal's volume. */
    public long usableBytes() {
        return folder.usableBytes();
    }

    /** The blocks kept back on the volume. */
    public Ballast ballast() {
        return folder.ballast();
    }

    /**
     * The raw command kept as evidence beside the events of a record; empty when its key was destroyed.
     *
     * @throws JournalCorrupted when the mark does not lead to that record
     */
    public Optional<byte[]> commandAt(Mark mark) {
        LiveQueues queues = new LiveQueues(incarnation, live, folder.settings().blockSize());
        Incarnation holder = timeline.holding(mark.position());
        SingleChronicleQueue queue = queues.open(holder);
        try (RecordCursor cursor = new RecordCursor(queue, holder, new RecordOpener(keys))) {
            if (!cursor.standAfter(mark)) {
                throw new JournalCorrupted("record " + mark.position() + " is not where its mark says");
            }
            return cursor.command();
        } catch (Unsound e) {
            throw new JournalCorrupted("record " + mark.position() + " is damaged", e);
        } finally {
            if (!queues.shared(holder)) {
                queue.close();
            }
        }
    }

    /**
     * Moves the daily files of days before {@code day} that hold nothing after the mark to the archive folder; call it
     * only with a mark that snapshots cover and every follower has passed. One thread at a time, never the writer's.
     *
     * @return the number of files moved
     */
    public int archiveBefore(Mark mark, LocalDate day) {
        try {
            int moved = new Archive(folder, timeline).moveBefore(mark, day);
            if (moved > 0) {
                live.refreshDirectoryListing();
            }
            return moved;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (folder;
                keys;
                live;
                writer) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
