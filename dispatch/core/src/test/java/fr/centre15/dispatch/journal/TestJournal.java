package fr.centre15.dispatch.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** A journal in a folder of its own, with small blocks, that tests open, break, copy and open again. */
final class TestJournal implements AutoCloseable {

    static final long DAY_MICROS = 86_400_000_000L;
    /** Two hours before midnight; entries follow each other by 20 seconds, so that the day turns after 360. */
    static final long START_MICROS = 20_000 * DAY_MICROS + 22 * 3_600_000_000L;

    private static final long STEP_MICROS = 20_000_000;
    static final long BLOCK = 1 << 20;

    private static final AtomicLong OPENINGS = new AtomicLong(1_500);

    private final JournalSettings settings;
    private final List<JournalRecord> replayed = new ArrayList<>();
    private final Journal journal;

    private TestJournal(JournalSettings settings, Mark from, SyncDisk disk) {
        this.settings = settings;
        this.journal = Journal.open(settings, KeyRing.open(settings), disk, from, replayed::add);
    }

    /** Settings for the folder {@code data} beside the file {@code master.key} in {@code place}. */
    static JournalSettings settings(Path place) {
        Path master = place.resolve("master.key");
        Random random = new Random(15);
        if (!Files.exists(master)) {
            MasterKey.create(master, random);
        }
        // Keys come from another seed at each opening, as they would from a real source.
        Random keys = new Random(OPENINGS.incrementAndGet());
        return JournalSettings.of(place.resolve("data"), master, keys)
                .withBlockSize(BLOCK)
                .withKeyChunk(16)
                .withRunway(1 << 18)
                .withBallast(0)
                .withRefuseBelow(0);
    }

    static TestJournal open(Path place) {
        return open(settings(place));
    }

    static TestJournal open(JournalSettings settings) {
        return new TestJournal(settings, Mark.BEGINNING, new Msync());
    }

    static TestJournal open(Path place, Mark from) {
        return new TestJournal(settings(place), from, new Msync());
    }

    static TestJournal open(Path place, SyncDisk disk) {
        return new TestJournal(settings(place), Mark.BEGINNING, disk);
    }

    Journal journal() {
        return journal;
    }

    JournalSettings settings() {
        return settings;
    }

    List<JournalRecord> replayed() {
        return replayed;
    }

    /** Appends numbered entries of one event each, then syncs. */
    List<Mark> record(int first, int count) {
        List<Mark> marks = new ArrayList<>();
        for (int number = first; number < first + count; number++) {
            marks.add(journal.writer().append(entry(number)));
        }
        journal.writer().sync();
        return marks;
    }

    List<JournalRecord> read(Mark from) {
        try (JournalReader reader = journal.readerAfter(from)) {
            return drain(reader);
        }
    }

    static List<JournalRecord> drain(JournalReader reader) {
        List<JournalRecord> all = new ArrayList<>();
        for (Optional<JournalRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
            all.add(record.get());
        }
        return all;
    }

    static UUID file(int number) {
        return new UUID(15, number % 7);
    }

    static byte[] content(int number) {
        return ("patient " + number + " ").repeat(1 + number % 23).getBytes(StandardCharsets.UTF_8);
    }

    static Entry entry(int number) {
        return entry(number, START_MICROS + number * STEP_MICROS, content(number));
    }

    static Entry entry(int number, long atMicros, byte[] content) {
        var event = new EventBytes(number % 100, 1, Optional.of(file(number)), content);
        byte[] command = ("command " + number).getBytes(StandardCharsets.UTF_8);
        return new Entry("59", number, 1, atMicros, new UUID(59, number), "arm-1", List.of(event), command);
    }

    /** Says whether the record is the one that {@link #entry(int)} makes for its sequence. */
    static boolean isTrue(JournalRecord record) {
        int number = (int) record.firstSequence();
        return record.samu().equals("59")
                && record.atMicros() == START_MICROS + number * STEP_MICROS
                && record.commandId().equals(new UUID(59, number))
                && record.events().size() == 1
                && record.events().getFirst().type() == number % 100
                && Arrays.equals(record.events().getFirst().content().orElseThrow(), content(number));
    }

    /** Copies the whole place, holes kept out of memory by copying file by file. */
    static Path copy(Path place, Path to) {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(place.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder and all in it: thousands of images would fill the disk. */
    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The daily files of every incarnation, oldest first. */
    static List<Path> dailyFiles(Path place) {
        try (Stream<Path> files = Files.walk(place.resolve("data"))) {
            return files.filter(file -> file.toString().endsWith(".cq4"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        journal.close();
    }
}
