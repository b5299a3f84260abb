package fr.centre15.dispatch.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import net.openhft.chronicle.queue.RollCycles;

/** Moves whole daily files out of the journal. Nothing is deleted: the openings stay, the records lie in the archive. */
record Archive(JournalFolder folder, Timeline timeline) {

    /** Returns the number of files moved; all names are durable then. */
    int moveBefore(Mark mark) throws IOException {
        int moved = 0;
        for (Incarnation each : timeline.all()) {
            if (each.endsAt() <= mark.position()) {
                moved += move(each, Incarnation.files(each.folder()));
            } else if (each.holds(mark.position())) {
                int day = RollCycles.FAST_DAILY.toCycle(Queues.queueIndex(mark.index()));
                String first = DayClock.fileName(day);
                moved += move(
                        each,
                        Incarnation.files(each.folder()).stream()
                                .filter(file -> file.getFileName().toString().compareTo(first) < 0)
                                .toList());
            }
        }
        return moved;
    }

    private int move(Incarnation incarnation, List<Path> files) throws IOException {
        if (files.isEmpty()) {
            return 0;
        }
        Path target = folder.archive(incarnation);
        Folders.ownerOnly(target);
        for (Path file : files) {
            Files.move(file, target.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        Folders.sync(target);
        Folders.sync(incarnation.folder());
        return files.size();
    }
}
