package fr.centre15.dispatch.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The single pass of an opening: replays what is sound, finds where it ends, and tells what was torn there. */
final class Recovery {

    private final JournalSettings settings;
    private final KeyRing keys;
    private long replayed;
    private long acknowledgedLost;
    private Optional<TornRecord> torn = Optional.empty();

    Recovery(JournalSettings settings, KeyRing keys) {
        this.settings = settings;
        this.keys = keys;
    }

    long replayed() {
        return replayed;
    }

    long acknowledgedLost() {
        return acknowledgedLost;
    }

    Optional<TornRecord> torn() {
        return torn;
    }

    /** Returns the last sound record, which is durable when this returns. */
    Mark run(Timeline timeline, Mark from, Predicate<Incarnation> archived, Consumer<JournalRecord> replay)
            throws IOException {
        for (Incarnation each : timeline.all()) {
            // Never synced, so after a power cut it may say anything; the daily files themselves are listed instead.
            Files.deleteIfExists(each.folder().resolve("metadata.cq4t"));
        }
        List<Incarnation> all = timeline.all();
        if (!all.isEmpty()) {
            discardUnbegun(all.getLast().folder());
            makeDurable(all.getLast().folder());
        }
        try (Walk walk = new Walk(timeline, from, new SealedQueues(settings.blockSize()), keys, archived)) {
            replayAll(walk, replay);
            if (walk.here() != null) {
                examineTail(walk);
            }
            return walk.last();
        }
    }

    /** A daily file that the queue had not begun holds no record, since its beginning is synced before any of them. */
    private static void discardUnbegun(Path folder) throws IOException {
        for (Path file : Incarnation.files(folder)) {
            if (!TailScan.begun(file)) {
                Files.delete(file);
            }
        }
    }

    /** What a killed process left in memory only must be on disk before anything is built upon it. */
    private static void makeDurable(Path folder) throws IOException {
        for (Path file : Incarnation.files(folder)) {
            Folders.syncFile(file);
        }
        Folders.sync(folder);
    }

    private void replayAll(Walk walk, Consumer<JournalRecord> replay) {
        try {
            Optional<JournalRecord> record = walk.next();
            while (record.isPresent()) {
                replayed++;
                replay.accept(record.get());
                record = walk.next();
            }
        } catch (Unsound e) {
            long index = walk.cursor() == null ? 0 : walk.cursor().index();
            torn = Optional.of(new TornRecord(walk.last().position() + 1, index, e.size(), e.reason()));
        }
    }

    private void examineTail(Walk walk) throws IOException {
        @Nullable RecordCursor cursor = walk.cursor();
        @Nullable Incarnation here = walk.here();
        if (here == null) {
            return;
        }
        long last = walk.last().position();
        long durable = 0;
        RecordOpener opener = new RecordOpener(keys);
        @Nullable Path current = cursor == null ? null : cursor.file();
        for (Path file : Incarnation.files(here.folder())) {
            int order = current == null ? 1 : file.getFileName().compareTo(current.getFileName());
            if (order < 0) {
                continue;
            }
            boolean reached = order == 0 && cursor != null;
            TailScan scan = TailScan.of(file, reached ? cursor.endOfSound() : 0, here.number(), opener);
            durable = Math.max(durable, scan.durable());
            if (torn.isEmpty() && reached && scan.unfinished() >= 0) {
                torn = Optional.of(
                        new TornRecord(last + 1, cursor.index(), scan.unfinished(), TornRecord.Reason.UNFINISHED));
            }
        }
        acknowledgedLost = Math.max(0, durable - last);
        if (acknowledgedLost > 0 && !settings.acceptLoss()) {
            throw new JournalCorrupted("record " + (last + 1) + " is damaged although it had been acknowledged");
        }
    }
}
