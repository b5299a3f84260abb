package fr.centre15.dispatch.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Consumer;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.wire.DocumentContext;
import org.jspecify.annotations.Nullable;

/** Appends sealed records to the queue of this incarnation. Confined to the pipeline's single writer. */
final class QueueWriter implements JournalWriter, AutoCloseable {

    private final Path folder;
    private final ExcerptAppender appender;
    private final DayClock day;
    private final SyncDisk disk;
    private final Runway runway;
    private final RecordSealer sealer;
    private final int incarnation;
    private final int largest;
    private final Consumer<Mark> durable;
    private Mark last;
    private Mark synced;
    private int cycle = -1;
    private @Nullable Object mapped;
    private @Nullable JournalFailure failure;

    QueueWriter(
            SingleChronicleQueue queue,
            DayClock day,
            JournalSettings settings,
            SyncDisk disk,
            KeyRing keys,
            Opening opening,
            Consumer<Mark> durable) {
        this.folder = queue.file().toPath();
        this.appender = queue.createAppender();
        this.appender.singleThreadedCheckDisabled(true);
        this.day = day;
        this.disk = disk;
        this.runway = new Runway(settings.runwayBytes());
        this.incarnation = opening.incarnation();
        this.sealer = new RecordSealer(keys, incarnation, opening.salt());
        this.largest = settings.largestRecord();
        this.durable = durable;
        this.last = opening.resume();
        this.synced = last;
    }

    @Override
    public Mark append(Entry entry) {
        refuseAfterFailure();
        int length = seal(entry);
        try {
            if (day.turnsAt(entry.atMicros())) {
                // The queue only syncs the file it stands in: leave none behind with unsynced records.
                sync();
                day.advanceTo(entry.atMicros());
                runway.enter(folder.resolve(day.fileName()));
            } else if (cycle >= 0) {
                runway.ensure(end(), 2 * length);
            }
            write(length);
            if (appender.cycle() != cycle) {
                enterFile();
            }
            last = new Mark(
                    last.position() + 1, Queues.markIndex(incarnation, appender.lastIndexAppended()), sealer.hash());
            return last;
        } catch (IOException | RuntimeException | Error e) {
            throw fail("an entry could not be appended", e);
        }
    }

    private int seal(Entry entry) {
        try {
            int length = sealer.seal(entry, last.position() + 1, last.hash(), synced.position());
            if (length > largest) {
                throw new IllegalArgumentException("a record of " + length + " bytes: at most " + largest);
            }
            return length;
        } catch (IllegalArgumentException e) {
            // The caller's mistake: nothing was written, the journal goes on.
            throw e;
        } catch (RuntimeException | Error e) {
            throw fail("an entry could not be sealed", e);
        }
    }

    private void write(int length) {
        try (DocumentContext document = appender.writingDocument()) {
            try {
                document.wire().bytes().write(sealer.bytes(), 0, length);
            } catch (RuntimeException | Error e) {
                document.rollbackOnClose();
                throw e;
            }
        }
    }

    /** A new daily file: its first page and its name durable. */
    private void enterFile() throws IOException {
        cycle = appender.cycle();
        mapped = appender.wire().bytes().bytesStore();
        Path file = file();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        disk.syncFile(file);
        Folders.sync(file.toAbsolutePath().getParent());
    }

    @Override
    public void sync() {
        refuseAfterFailure();
        if (synced.position() == last.position()) {
            return;
        }
        try {
            disk.sync(appender);
            Object now = appender.wire().bytes().bytesStore();
            if (now != mapped) {
                // The queue only syncs the block it stands in; the batch began in an earlier one.
                disk.syncFile(file());
                mapped = now;
            }
        } catch (IOException | RuntimeException | Error e) {
            throw fail("entries could not be synced", e);
        }
        synced = last;
        durable.accept(last);
    }

    private Path file() {
        return appender.currentFile().toPath();
    }

    private long end() {
        return appender.wire().bytes().writePosition();
    }

    private void refuseAfterFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    private JournalFailure fail(String what, Throwable cause) {
        if (failure == null) {
            failure = cause instanceof JournalFailure earlier ? earlier : new JournalFailure(what, cause);
        }
        return failure;
    }

    @Override
    public void close() {
        try {
            runway.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            appender.close();
        }
    }
}
