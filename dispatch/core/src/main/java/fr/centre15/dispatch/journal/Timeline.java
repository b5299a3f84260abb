package fr.centre15.dispatch.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The incarnations of a journal in their order; each tells where its predecessor soundly ended. Immutable. */
final class Timeline {

    private final List<Incarnation> incarnations;

    private Timeline(List<Incarnation> incarnations) {
        this.incarnations = List.copyOf(incarnations);
    }

    static Timeline read(Path journal, KeyRing keys) throws IOException {
        List<Incarnation> found = new ArrayList<>();
        for (Path folder : folders(journal)) {
            int number = number(folder);
            Optional<Opening> opening = Opening.read(folder, number, keys);
            if (opening.isEmpty()) {
                discard(folder);
                continue;
            }
            long resume = opening.get().resume().position();
            if (!found.isEmpty()) {
                Incarnation before = found.removeLast();
                if (resume < before.opening().resume().position()) {
                    throw new JournalCorrupted("incarnation " + number + " resumes before its predecessor");
                }
                found.add(before.endingAt(resume));
            }
            found.add(new Incarnation(number, folder, opening.get(), Long.MAX_VALUE));
        }
        return new Timeline(found);
    }

    private static List<Path> folders(Path journal) throws IOException {
        try (Stream<Path> list = Files.list(journal)) {
            return list.filter(folder -> folder.getFileName().toString().matches("\\d{10}"))
                    .sorted()
                    .toList();
        }
    }

    private static int number(Path folder) {
        long number = Long.parseLong(folder.getFileName().toString());
        if (number < 1 || number >= Integer.MAX_VALUE) {
            throw new JournalCorrupted("folder " + number + " is no incarnation");
        }
        return (int) number;
    }

    /** A life that ended before its opening was written holds no record. */
    private static void discard(Path folder) throws IOException {
        if (!Incarnation.files(folder).isEmpty()) {
            throw new JournalCorrupted("folder " + folder.getFileName() + " has records and no opening");
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** The next incarnation's number, on disk before anything is written under it. */
    int raise(Path counter) throws IOException {
        int next = Math.max(
                        lastIn(counter),
                        incarnations.isEmpty() ? 0 : incarnations.getLast().number())
                + 1;
        Folders.replace(counter, ByteBuffer.allocate(Integer.BYTES).putInt(next).array());
        return next;
    }

    /** A counter that cannot be true is passed over: the salts, not the numbers, keep two lives apart. */
    private static int lastIn(Path counter) throws IOException {
        if (!Files.exists(counter) || Files.size(counter) != Integer.BYTES) {
            return 0;
        }
        int last = ByteBuffer.wrap(Files.readAllBytes(counter)).getInt();
        return last < 0 || last >= Integer.MAX_VALUE - 1 ? 0 : last;
    }

    Timeline followedBy(Incarnation next) {
        List<Incarnation> all = new ArrayList<>(incarnations);
        if (!all.isEmpty()) {
            Incarnation last = all.removeLast();
            all.add(last.endingAt(next.opening().resume().position()));
        }
        all.add(next);
        return new Timeline(all);
    }

    /** The incarnations that hold records after {@code position}, oldest first. */
    List<Incarnation> after(long position) {
        return incarnations.stream().filter(each -> each.endsAt() > position).toList();
    }

    Incarnation holding(long position) {
        return incarnations.stream()
                .filter(each -> each.holds(position))
                .findFirst()
                .orElseThrow(() -> new JournalCorrupted("position " + position + " is not in this journal"));
    }

    List<Incarnation> all() {
        return incarnations;
    }

    /** What every opening found torn, oldest first. */
    List<TornRecord> torn() {
        return incarnations.stream()
                .flatMap(each -> each.opening().torn().stream())
                .toList();
    }
}
