package fr.centre15.dispatch.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Bytes on disk that are not those that were written. */
@Tag("kill")
@Timeout(600)
class DamageTest {

    private static final boolean FULL = Boolean.getBoolean("samu.full");

    @TempDir
    private Path place;

    @Test
    @Tag("R03")
    void shouldNeverDeliverAWrongRecordAfterASingleBitFlip() throws IOException {
        written(120);
        Path daily = TestJournal.dailyFiles(place).getFirst();
        List<Integer> starts = starts(Files.readAllBytes(daily));
        int end = starts.getLast() + 600;
        Random random = new Random(4);
        int refused = 0;
        for (int flip = 0; flip < (FULL ? 10_000 : 400); flip++) {
            // Three of four among the records, the rest in the queue's own header and index.
            int at = flip % 4 == 0 ? random.nextInt(end) : random.nextInt(starts.getFirst() - 4, end);
            Path damaged = damaged("flip-" + flip);
            flip(TestJournal.dailyFiles(damaged).getFirst(), at, random.nextInt(8));
            try (TestJournal journal = TestJournal.open(damaged)) {
                onlyTrue(journal, "bit flip at " + at);
            } catch (JournalCorrupted e) {
                refused++;
            }
            TestJournal.delete(damaged);
        }
        assertThat(refused).isPositive();
    }

    @Test
    void shouldRefuseToStartWhenAnAcknowledgedRecordIsDamagedUnlessTheLossIsAccepted() throws IOException {
        written(30);
        try (TestJournal journal = TestJournal.open(place)) {
            journal.record(31, 10);
            journal.record(41, 10);
        }
        Path damaged = damaged("damaged");
        Path daily = TestJournal.dailyFiles(damaged).getLast();
        flip(daily, startsFrom(31, Files.readAllBytes(daily)).getFirst() + 70, 1);

        assertThatThrownBy(() -> TestJournal.open(damaged))
                .isInstanceOf(JournalCorrupted.class)
                .hasMessageContaining("31");
        try (TestJournal journal =
                TestJournal.open(TestJournal.settings(damaged).acceptingLoss())) {
            assertThat(journal.replayed()).hasSize(30);
            assertThat(journal.journal().recovery().acknowledgedLost()).isEqualTo(10);
            journal.record(31, 5);
        }
        try (TestJournal journal = TestJournal.open(damaged)) {
            assertThat(journal.replayed()).hasSize(35).allMatch(TestJournal::isTrue);
        }
    }

    @Test
    @Tag("R03")
    void shouldNotAskForMemoryWhenALengthIsDamaged() throws IOException {
        written(11);
        Path daily = TestJournal.dailyFiles(place).getFirst();
        int last = starts(Files.readAllBytes(daily)).getLast();
        flip(daily, last - 1, 5);

        try (TestJournal journal = TestJournal.open(place)) {
            assertThat(journal.replayed()).hasSize(10).allMatch(TestJournal::isTrue);
        }
    }

    @Test
    @Tag("T23c")
    void shouldRefuseSwappedRecords() throws IOException {
        try (TestJournal journal = TestJournal.open(place)) {
            for (int number = 1; number <= 20; number++) {
                long at = TestJournal.START_MICROS + number;
                journal.journal().writer().append(TestJournal.entry(number, at, new byte[40]));
            }
            journal.journal().writer().sync();
            journal.record(21, 1);
        }
        Path daily = TestJournal.dailyFiles(place).getFirst();
        byte[] bytes = Files.readAllBytes(daily);
        List<Integer> starts = starts(bytes);
        int fifth = starts.get(4);
        int sixth = starts.get(5);
        int length = ByteBuffer.wrap(bytes).getInt(fifth + 7);
        byte[] kept = Arrays.copyOfRange(bytes, fifth, fifth + length);
        System.arraycopy(bytes, sixth, bytes, fifth, length);
        System.arraycopy(kept, 0, bytes, sixth, length);
        Files.write(daily, bytes);

        assertThatThrownBy(() -> TestJournal.open(place)).isInstanceOf(JournalCorrupted.class);
    }

    @Test
    @Tag("H04a")
    void shouldSkipATornTailAtEveryByteAndSayWhatWasTorn() throws IOException {
        written(11);
        byte[] bytes = Files.readAllBytes(TestJournal.dailyFiles(place).getFirst());
        List<Integer> starts = starts(bytes);
        int last = starts.getLast();
        int length = ByteBuffer.wrap(bytes).getInt(last + 7);
        for (int kept = -4; kept < length; kept += FULL || kept < 8 ? 1 : 13) {
            Path torn = damaged("torn-" + kept);
            byte[] zeroed = bytes.clone();
            Arrays.fill(zeroed, last + kept, last + length + 4, (byte) 0);
            Files.write(TestJournal.dailyFiles(torn).getFirst(), zeroed);
            try (TestJournal journal = TestJournal.open(torn)) {
                assertThat(journal.replayed()).as("kept " + kept).hasSize(10).allMatch(TestJournal::isTrue);
                if (kept > 0) {
                    assertThat(journal.journal().recovery().torn())
                            .singleElement()
                            .satisfies(record -> assertThat(record.position()).isEqualTo(11));
                }
                journal.record(11, 3);
            }
            try (TestJournal journal = TestJournal.open(torn)) {
                assertThat(journal.replayed()).as("kept " + kept).hasSize(13).allMatch(TestJournal::isTrue);
                assertThat(journal.read(Mark.BEGINNING)).hasSize(13);
            }
        }
    }

    @Test
    @Tag("H04a")
    @Timeout(5)
    void shouldNotWaitForARecordThatWasNeverFinished() throws IOException {
        written(11);
        Path daily = TestJournal.dailyFiles(place).getFirst();
        int last = starts(Files.readAllBytes(daily)).getLast();
        flip(daily, last - 1, 7);

        try (TestJournal journal = TestJournal.open(place)) {
            assertThat(journal.replayed()).hasSize(10);
            assertThat(journal.journal().recovery().torn())
                    .singleElement()
                    .extracting(TornRecord::reason)
                    .isEqualTo(TornRecord.Reason.UNFINISHED);
        }
    }

    @Test
    void shouldPassOverADailyFileThatWasMadeAndNeverBegun() throws IOException {
        written(11);
        Path daily = TestJournal.dailyFiles(place).getFirst();
        Files.write(daily.resolveSibling("20991231F.cq4"), new byte[1 << 18]);
        Files.write(daily.resolveSibling("20991230F.cq4"), new byte[0]);

        try (TestJournal journal = TestJournal.open(place)) {
            assertThat(journal.replayed()).hasSize(11);
            assertThat(journal.journal().recovery().torn()).isEmpty();
        }
    }

    @Test
    void shouldSkipADailyFileWhoseEndWasCutOff() throws IOException {
        written(40);
        Path daily = TestJournal.dailyFiles(place).getFirst();
        int thirtieth = starts(Files.readAllBytes(daily)).get(30);
        try (RandomAccessFile file = new RandomAccessFile(daily.toFile(), "rw")) {
            file.setLength(thirtieth + 50L);
        }

        try (TestJournal journal = TestJournal.open(place)) {
            assertThat(journal.replayed()).hasSize(30).allMatch(TestJournal::isTrue);
            assertThat(journal.journal().recovery().torn()).hasSize(1);
        }
    }

    /** Ten synced records, then more in a second batch, so that nothing proves the last one acknowledged. */
    private void written(int count) {
        try (TestJournal journal = TestJournal.open(place)) {
            journal.record(1, 10);
            journal.record(11, count - 10);
        }
    }

    private Path damaged(String name) throws IOException {
        Path copy = place.resolve(name);
        Files.createDirectory(copy);
        Files.copy(place.resolve("master.key"), copy.resolve("master.key"));
        Files.setPosixFilePermissions(
                copy.resolve("master.key"), Files.getPosixFilePermissions(place.resolve("master.key")));
        TestJournal.copy(place.resolve("data"), copy.resolve("data"));
        return copy;
    }

    private static void flip(Path daily, int at, int bit) throws IOException {
        byte[] bytes = Files.readAllBytes(daily);
        bytes[at] ^= (byte) (1 << bit);
        Files.write(daily, bytes);
    }

    private static void onlyTrue(TestJournal journal, String what) {
        List<JournalRecord> replayed = journal.replayed();
        assertThat(replayed).as(what).allMatch(TestJournal::isTrue);
        for (int i = 0; i < replayed.size(); i++) {
            assertThat(replayed.get(i).firstSequence()).as(what).isEqualTo(i + 1L);
        }
        assertThat(replayed.size() == 120
                        || !journal.journal().recovery().torn().isEmpty())
                .as(what)
                .isTrue();
    }

    /** Where the records lie in a daily file, oldest first. */
    private static List<Integer> starts(byte[] bytes) {
        return startsFrom(1, bytes);
    }

    private static List<Integer> startsFrom(int first, byte[] bytes) {
        List<Integer> starts = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        for (int at = 0; at + RecordSealer.FIXED < bytes.length; at += 4) {
            if (bytes[at] == RecordSealer.VERSION && in.getLong(at + 15) == starts.size() + first) {
                starts.add(at);
            }
        }
        return starts;
    }
}
