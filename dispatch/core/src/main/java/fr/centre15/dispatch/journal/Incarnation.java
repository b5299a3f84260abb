package fr.centre15.dispatch.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One life of the journal, from an opening to the next: a folder with a queue of its own.
 *
 * @param endsAt position of its last sound record; {@link Long#MAX_VALUE} while unknown
 */
record Incarnation(int number, Path folder, Opening opening, long endsAt) {

    boolean holds(long position) {
        return position > opening.resume().position() && position <= endsAt;
    }

    Incarnation endingAt(long position) {
        return new Incarnation(number, folder, opening, position);
    }

    /** Its daily files, oldest first. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".cq4"))
                    .sorted()
                    .toList();
        }
    }
}
