package fr.centre15.dispatch.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import net.openhft.chronicle.queue.RollCycles;

/**
 * Moves whole daily files out of the journal, oldest first. Nothing is deleted: the openings stay, with a copy beside
 * the records, which lie in the archive sealed as they were. Ended by a crash at any moment, a file is in the journal,
 * in the archive, or the same in both; the next move settles that.
 */
record Archive(JournalFolder folder, Timeline timeline) {

    /** Returns the number of files moved; all names are durable then. */
    int moveBefore(Mark mark, LocalDate day) throws IOException {
        int moved = 0;
        String first = DayClock.fileName(day.toEpochDay());
        for (Incarnation each : timeline.all()) {
            if (each.endsAt() <= mark.position()) {
                moved += move(each, first);
            } else if (each.holds(mark.position())) {
                int holding = RollCycles.FAST_DAILY.toCycle(Queues.queueIndex(mark.index()));
                String kept = DayClock.fileName(holding);
                moved += move(each, kept.compareTo(first) < 0 ? kept : first);
            }
        }
        return moved;
    }

    /** Moves the files of an incarnation that are older than the one named. */
    private int move(Incarnation incarnation, String first) throws IOException {
        List<Path> files = Incarnation.files(incarnation.folder()).stream()
                .filter(file -> file.getFileName().toString().compareTo(first) < 0)
                .toList();
        if (files.isEmpty()) {
            return 0;
        }
        Path target = folder.archive(incarnation);
        Folders.ownerOnly(target);
        Opening.copy(incarnation.folder(), target);
        for (Path file : files) {
            move(file, target.resolve(file.getFileName()));
        }
        Folders.sync(target);
        Folders.sync(incarnation.folder());
        return files.size();
    }

    private static void move(Path file, Path target) throws IOException {
        if (Files.exists(target)) {
            settle(file, target);
            return;
        }
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherVolume) {
            copy(file, target);
            Files.delete(file);
        }
    }

    /** Copied already when the last move was ended by a crash; or of another life of this number: that one stays. */
    private static void settle(Path file, Path target) throws IOException {
        if (Files.mismatch(file, target) != -1) {
            throw new FileAlreadyExistsException(
                    target.toString(), null, "the archive holds another file of this name");
        }
        Folders.syncFile(target);
        Folders.sync(target.toAbsolutePath().getParent());
        Files.delete(file);
    }

    /** Whole, on disk and under its name before the original goes. */
    static void copy(Path file, Path target) throws IOException {
        Path unfinished = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        Folders.ownerFile(unfinished);
        try (FileChannel from = FileChannel.open(file, StandardOpenOption.READ);
                FileChannel to = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            long size = from.size();
            long at = 0;
            while (at < size) {
                at += from.transferTo(at, size - at, to);
            }
            to.force(true);
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        Folders.sync(target.toAbsolutePath().getParent());
    }
}
