package fr.centre15.dispatch.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * Measures the journal alone: cost of an append, of append and sync, and of a replay with decryption. Prints; asserts
 * nothing. Argument: a folder on the disk to measure.
 */
final class JournalBench {

    private static final int WARM_UP = 20_000;
    private static final int RECORDS = 400_000;
    private static final int SYNCED = 3_000;

    private JournalBench() {}

    public static void main(String[] arguments) throws IOException {
        Path place = Files.createTempDirectory(Path.of(arguments[0]), "journal-bench");
        Path master = place.resolve("master.key");
        MasterKey.create(master, new Random(1));
        var settings = JournalSettings.of(place.resolve("data"), master, new Random(2))
                .withBallast(0)
                .withRefuseBelow(0);
        try (Journal journal = Journal.open(settings, Mark.BEGINNING, _ -> {})) {
            append(journal, 0, WARM_UP);
            print("append ns", append(journal, WARM_UP, RECORDS));
            print("append+sync ns", appendAndSync(journal));
        }
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            try (Journal journal = Journal.open(settings, Mark.BEGINNING, _ -> {})) {
                long took = System.nanoTime() - start;
                long replayed = journal.recovery().replayed();
                System.out.printf(
                        "replay: %d records in %d ms = %d records/s%n",
                        replayed, took / 1_000_000, replayed * 1_000_000_000L / took);
            }
        }
    }

    private static long[] append(Journal journal, int first, int count) {
        long[] took = new long[count];
        for (int i = 0; i < count; i++) {
            Entry entry = entry(first + i);
            long start = System.nanoTime();
            journal.writer().append(entry);
            took[i] = System.nanoTime() - start;
            if (i % 256 == 255) {
                journal.writer().sync();
            }
        }
        journal.writer().sync();
        return took;
    }

    private static long[] appendAndSync(Journal journal) {
        long[] took = new long[SYNCED];
        for (int i = 0; i < SYNCED; i++) {
            Entry entry = entry(i);
            long start = System.nanoTime();
            journal.writer().append(entry);
            journal.writer().sync();
            took[i] = System.nanoTime() - start;
        }
        return took;
    }

    private static Entry entry(int number) {
        var file = Optional.of(new UUID(1, number / 20));
        byte[] content = new byte[60];
        Arrays.fill(content, (byte) number);
        var event = new EventBytes(3, 1, file, content);
        return new Entry(
                "59", number, 1, 1_000_000L * number / 500, new UUID(2, number), "arm-17", List.of(event), content);
    }

    private static void print(String name, long[] took) {
        Arrays.sort(took);
        System.out.printf(
                "%s: p50 %d p99 %d p99.9 %d max %d%n",
                name,
                took[took.length / 2],
                took[took.length * 99 / 100],
                took[took.length * 999 / 1000],
                took[took.length - 1]);
    }
}
