package fr.centre15.dispatch.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class JournalTest {

    @TempDir
    private Path place;

    @Test
    void shouldReadBackWhatWasRecorded() {
        try (TestJournal journal = TestJournal.open(place)) {
            List<Mark> marks = journal.record(1, 50);

            List<JournalRecord> read = journal.read(Mark.BEGINNING);

            assertThat(read).hasSize(50).allMatch(TestJournal::isTrue);
            assertThat(read).extracting(JournalRecord::mark).isEqualTo(marks);
        }
    }

    @Test
    void shouldReplayEverythingAfterARestart() {
        try (TestJournal journal = TestJournal.open(place)) {
            journal.record(1, 20);
        }
        try (TestJournal journal = TestJournal.open(place)) {
            journal.record(21, 20);
        }

        try (TestJournal journal = TestJournal.open(place)) {
            assertThat(journal.replayed()).hasSize(40).allMatch(TestJournal::isTrue);
            assertThat(journal.journal().recovery().torn()).isEmpty();
            assertThat(journal.journal().recovery().incarnation()).isEqualTo(3);
            assertThat(journal.read(Mark.BEGINNING)).hasSize(40);
        }
    }

    @Test
    void shouldReplayOnlyWhatFollowsAMark() {
        Mark tenth;
        Mark thirtieth;
        try (TestJournal journal = TestJournal.open(place)) {
            tenth = journal.record(1, 10).getLast();
            journal.record(11, 10);
        }
        try (TestJournal journal = TestJournal.open(place, tenth)) {
            assertThat(journal.replayed())
                    .extracting(JournalRecord::firstSequence)
                    .first()
                    .isEqualTo(11L);
            thirtieth = journal.record(21, 10).getLast();
            journal.record(31, 5);
            assertThat(journal.read(thirtieth)).hasSize(5);
        }

        try (TestJournal journal = TestJournal.open(place, thirtieth)) {
            assertThat(journal.replayed()).hasSize(5);
            assertThat(journal.read(tenth)).hasSize(25);
        }
    }

    @Test
    void shouldChainEveryRecordToTheOneBefore() {
        try (TestJournal journal = TestJournal.open(place)) {
            List<Mark> marks = journal.record(1, 5);

            assertThat(marks).extracting(Mark::position).containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(marks).doesNotHaveDuplicates();
        }
    }

    @Test
    void shouldKeepSeveralEventsOfOneCommandTogether() throws Exception {
        var file = Optional.of(UUID.randomUUID());
        var events = List.of(
                new EventBytes(1, 1, file, new byte[] {1}),
                new EventBytes(2, 3, Optional.empty(), new byte[0]),
                new EventBytes(4, 1, file, new byte[] {4, 4}));
        try (TestJournal journal = TestJournal.open(place)) {
            journal.journal()
                    .writer()
                    .append(new Entry("59", 7, 2, 99, UUID.randomUUID(), "médecin-1", events, new byte[0]));
            journal.journal().writer().sync();

            JournalRecord record = journal.read(Mark.BEGINNING).getFirst();

            assertThat(record.events()).hasSize(3);
            assertThat(record.actor()).isEqualTo("médecin-1");
            assertThat(record.events().get(1).content()).hasValue(new byte[0]);
            assertThat(record.events().get(2).content()).hasValue(new byte[] {4, 4});
        }
    }

    @Test
    @Tag("H02b")
    void shouldShowNothingBeforeItIsSynced() {
        try (TestJournal journal = TestJournal.open(place);
                JournalReader reader = journal.journal().readerAfter(Mark.BEGINNING)) {
            journal.journal().writer().append(TestJournal.entry(1));
            assertThat(reader.next()).isEmpty();
            assertThat(journal.journal().durableMark()).isEqualTo(Mark.BEGINNING);

            journal.journal().writer().sync();

            assertThat(reader.next()).isPresent();
            assertThat(reader.next()).isEmpty();
        }
    }

    @Test
    void shouldKeepLargeRecordsBesideSmallOnesAndRefuseTooLargeOnes() {
        JournalSettings settings = TestJournal.settings(place).withRunway(1 << 18);
        int[] sizes = {10, 200_000, 10, 250_000, 250_000, 30, 250_000, 250_000, 250_000, 5};
        try (TestJournal journal = TestJournal.open(settings)) {
            for (int number = 1; number <= sizes.length; number++) {
                byte[] content = new byte[sizes[number - 1]];
                journal.journal().writer().append(TestJournal.entry(number, TestJournal.START_MICROS, content));
                journal.journal().writer().sync();
            }
            Entry tooLarge = TestJournal.entry(11, TestJournal.START_MICROS, new byte[300_000]);
            assertThatThrownBy(() -> journal.journal().writer().append(tooLarge))
                    .isInstanceOf(IllegalArgumentException.class);
            journal.journal().writer().append(TestJournal.entry(11));
            journal.journal().writer().sync();
        }

        try (TestJournal journal = TestJournal.open(settings)) {
            assertThat(journal.replayed()).hasSize(11);
            assertThat(journal.replayed().subList(0, 10))
                    .extracting(record -> record.events().getFirst().content().orElseThrow().length)
                    .containsExactly(Arrays.stream(sizes).boxed().toArray(Integer[]::new));
        }
    }

    @Test
    void shouldLetTwoReadersFollowEachAtItsOwnPace() {
        try (TestJournal journal = TestJournal.open(place);
                JournalReader slow = journal.journal().readerAfter(Mark.BEGINNING);
                JournalReader fast = journal.journal().readerAfter(Mark.BEGINNING)) {
            journal.record(1, 3);
            assertThat(TestJournal.drain(fast)).hasSize(3);
            assertThat(slow.next()).isPresent();

            journal.record(4, 3);

            assertThat(TestJournal.drain(fast)).hasSize(3);
            assertThat(TestJournal.drain(slow)).hasSize(5).allMatch(TestJournal::isTrue);
        }
    }

    @Test
    void shouldGoOnInAnotherFileWhenTheDayTurns() {
        long day = TestJournal.DAY_MICROS;
        try (TestJournal journal = TestJournal.open(place)) {
            for (int number = 1; number <= 6; number++) {
                long at = TestJournal.START_MICROS + number / 2 * day;
                journal.journal().writer().append(TestJournal.entry(number, at, new byte[9]));
            }
            journal.journal().writer().sync();
            assertThat(journal.read(Mark.BEGINNING)).hasSize(6);
        }

        assertThat(TestJournal.dailyFiles(place)).hasSize(4);
        try (TestJournal journal = TestJournal.open(place)) {
            assertThat(journal.replayed()).hasSize(6);
        }
    }

    @Test
    void shouldServeReadersWhileItWrites() throws Exception {
        int count = 6_000;
        try (TestJournal journal = TestJournal.open(place);
                var threads = Executors.newFixedThreadPool(2)) {
            Callable<List<JournalRecord>> follower = () -> follow(journal.journal(), count);
            Future<List<JournalRecord>> one = threads.submit(follower);
            Future<List<JournalRecord>> other = threads.submit(follower);

            for (int number = 1; number <= count; number += 12) {
                journal.record(number, 12);
            }

            assertThat(one.get()).hasSize(count).allMatch(TestJournal::isTrue);
            assertThat(other.get())
                    .extracting(JournalRecord::mark)
                    .isEqualTo(one.get().stream().map(JournalRecord::mark).toList());
        }
    }

    private static List<JournalRecord> follow(Journal journal, int count) {
        List<JournalRecord> read = new ArrayList<>();
        try (JournalReader reader = journal.readerAfter(Mark.BEGINNING)) {
            while (read.size() < count) {
                reader.next().ifPresentOrElse(read::add, Thread::onSpinWait);
            }
        }
        return read;
    }

    @Test
    @Tag("T23b")
    void shouldNeverSealTwicePartsUnderOneKeyAndNonce() throws Exception {
        Set<String> seen = new HashSet<>();
        int parts = 0;
        for (int life = 0; life < 12; life++) {
            // Each life ends without a sync of its last records, and the next one reuses their positions.
            Path home = place.resolve("home");
            Path before = place.resolve("before-" + life);
            Files.createDirectories(home);
            try (TestJournal journal = TestJournal.open(home)) {
                TestJournal.copy(home.resolve("data/journal"), before);
                journal.record(journal.replayed().size() + 1, 40);
                for (JournalRecord record : journal.read(Mark.BEGINNING)) {
                    if (record.mark().position() <= journal.replayed().size()) {
                        continue;
                    }
                    int incarnation = journal.journal().recovery().incarnation();
                    for (int part = 0; part < 2; part++) {
                        byte[] nonce =
                                new Sealing().nonce(incarnation, record.mark().position(), part);
                        seen.add(HexFormat.of().formatHex(nonce));
                        parts++;
                    }
                }
            }
            loseTheRecordsSince(before, home);
        }

        assertThat(parts).isEqualTo(12 * 40 * 2);
        assertThat(seen).hasSize(parts);
    }

    /** As if the disk had kept nothing of this life but its number. */
    private static void loseTheRecordsSince(Path before, Path home) throws Exception {
        for (Path daily : TestJournal.dailyFiles(home)) {
            if (!Files.exists(before.resolve(
                    home.resolve("data/journal").relativize(daily).toString()))) {
                Files.delete(daily);
            }
        }
    }
}
