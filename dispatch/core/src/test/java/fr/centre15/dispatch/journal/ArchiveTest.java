package fr.centre15.dispatch.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two lives of three days each, three records a day: 1 to 9, then 10 to 18. The first life's last day is the other's first. */
@Timeout(60)
class ArchiveTest {

    private static final LocalDate FIRST = LocalDate.ofEpochDay(20_000);
    private static final LocalDate LATER = FIRST.plusYears(1);

    @TempDir
    private Path root;

    private Path place;
    private Mark mark = Mark.BEGINNING;

    @BeforeEach
    void twoLivesOfThreeDays() throws IOException {
        place = Files.createDirectory(root.resolve("home"));
        for (int life = 0; life < 2; life++) {
            try (TestJournal journal = TestJournal.open(place)) {
                for (int number = 9 * life + 1; number <= 9 * life + 9; number++) {
                    Mark written =
                            journal.journal().writer().append(entry(number, 2 * life + (number - 1 - 9 * life) / 3));
                    journal.journal().writer().sync();
                    mark = number == 14 ? written : mark;
                }
            }
        }
    }

    private static Entry entry(int number, int day) {
        return TestJournal.entry(number, (20_000 + day) * TestJournal.DAY_MICROS + number, new byte[3]);
    }

    @Test
    void shouldMoveWhatLiesBeforeTheMarkAndSayWhatIsGone() {
        try (TestJournal journal = TestJournal.open(place)) {
            assertThat(journal.journal().archiveBefore(mark, LATER)).isEqualTo(4);

            assertThat(journal.read(mark)).hasSize(4);
            assertThatThrownBy(() -> journal.read(Mark.BEGINNING)).isInstanceOf(JournalArchived.class);
            assertThat(journal.journal().archiveBefore(mark, LATER)).isZero();
        }
        assertThatThrownBy(() -> TestJournal.open(place)).isInstanceOf(JournalArchived.class);
        try (TestJournal journal = TestJournal.open(place, mark)) {
            assertThat(journal.replayed())
                    .extracting(JournalRecord::firstSequence)
                    .containsExactly(15L, 16L, 17L, 18L);
            journal.record(19, 2);
        }
        try (TestJournal journal = TestJournal.open(place, mark)) {
            assertThat(journal.replayed()).hasSize(6);
        }
    }

    @Test
    void shouldKeepTheDaysThatAreYoung() {
        try (TestJournal journal = TestJournal.open(place)) {
            assertThat(journal.journal().archiveBefore(mark, FIRST)).isZero();
            assertThat(journal.journal().archiveBefore(mark, FIRST.plusDays(1))).isEqualTo(1);
            assertThat(archived()).containsExactly("0000000001/20241004F.cq4");
            assertThat(journal.journal().archiveBefore(mark, FIRST.plusDays(2))).isEqualTo(1);
        }
    }

    @Test
    void shouldMoveNothingThatNoMarkCovers() {
        try (TestJournal journal = TestJournal.open(place)) {
            assertThat(journal.journal().archiveBefore(Mark.BEGINNING, LATER)).isZero();
            assertThat(journal.read(Mark.BEGINNING)).hasSize(18);
        }
    }

    @Test
    @DisplayName("Les fichiers remis à leur place, tout se rejoue")
    void shouldReplayEverythingOnceTheArchiveIsPutBack() throws IOException {
        try (TestJournal journal = TestJournal.open(place)) {
            journal.journal().archiveBefore(mark, LATER);
        }

        for (String name : archived()) {
            Files.move(archive().resolve(name), place.resolve("data/journal").resolve(name));
        }

        try (TestJournal journal = TestJournal.open(place)) {
            assertThat(journal.replayed()).hasSize(18);
        }
    }

    @Test
    @DisplayName("Coupé entre deux fichiers : le départ se fait, le déplacement se termine à la fois suivante")
    void shouldStartAndGoOnWhenAMoveWasEndedBetweenAnyTwoFiles() throws IOException {
        for (int done = 0; done <= 4; done++) {
            Path cut = TestJournal.copy(place, root.resolve("cut-" + done));
            try (TestJournal journal = TestJournal.open(cut, mark)) {
                assertThat(journal.replayed()).hasSize(4);
            }
            for (Path file : TestJournal.dailyFiles(cut).subList(0, done)) {
                Path target = cut.resolve("data/archive")
                        .resolve(file.getParent().getFileName())
                        .resolve(file.getFileName());
                Folders.ownerOnly(target.getParent());
                Files.move(file, target);
            }
            try (TestJournal journal = TestJournal.open(cut, mark)) {
                assertThat(journal.replayed()).as("after %d files", done).hasSize(4);

                assertThat(journal.journal().archiveBefore(mark, LATER)).isEqualTo(4 - done);

                assertThat(journal.read(mark)).hasSize(4);
            }
            TestJournal.delete(cut);
        }
    }

    @Test
    @DisplayName("Coupé au milieu d'une copie vers un autre volume : rien n'est perdu, rien n'est double")
    void shouldSettleAFileThatWasBeingCopied() throws IOException {
        List<Path> files = TestJournal.dailyFiles(place);
        Path target = archive().resolve("0000000001");
        Folders.ownerOnly(target);
        Files.copy(files.getFirst(), target.resolve("20241004F.cq4"));
        Files.write(target.resolve("20241005F.cq4.part"), new byte[100]);
        Files.write(target.resolve("opening.tmp"), new byte[3]);

        try (TestJournal journal = TestJournal.open(place, mark)) {
            assertThat(journal.journal().archiveBefore(mark, LATER)).isEqualTo(4);
        }

        assertThat(archived()).hasSize(4);
        assertThat(TestJournal.dailyFiles(place).stream().filter(file -> !file.startsWith(archive())))
                .hasSize(2);
    }

    @Test
    void shouldNeverReplaceAnotherLifesFileInTheArchive() throws IOException {
        Path other = archive().resolve("0000000001/20241004F.cq4");
        Folders.ownerOnly(other.getParent());
        Files.write(other, new byte[] {1, 2, 3});

        try (TestJournal journal = TestJournal.open(place, mark)) {
            assertThatThrownBy(() -> journal.journal().archiveBefore(mark, LATER))
                    .isInstanceOf(UncheckedIOException.class);
        }

        assertThat(other).hasBinaryContent(new byte[] {1, 2, 3});
        Files.delete(other);
        try (TestJournal journal = TestJournal.open(place)) {
            assertThat(journal.replayed()).hasSize(18);
        }
    }

    @Test
    void shouldCopyToAnotherVolumeAndKeepTheSaltBesideTheRecords() throws IOException {
        Path memory = Path.of("/dev/shm");
        assumeTrue(
                Files.isWritable(memory) && !Files.getFileStore(memory).equals(Files.getFileStore(place)),
                "there is no second volume here");
        Path other = Files.createTempDirectory(memory, "archive");
        try (TestJournal journal = TestJournal.open(TestJournal.settings(place).withArchive(other))) {
            byte[] first = Files.readAllBytes(TestJournal.dailyFiles(place).getFirst());

            assertThat(journal.journal().archiveBefore(mark, LATER)).isEqualTo(4);

            assertThat(other.resolve("0000000001/20241004F.cq4")).hasBinaryContent(first);
            assertThat(other.resolve("0000000001/opening"))
                    .hasSameBinaryContentAs(place.resolve("data/journal/0000000001/opening"));
            assertThat(TestJournal.dailyFiles(place)).hasSize(2);
            assertThat(Files.getPosixFilePermissions(other.resolve("0000000001/20241004F.cq4")))
                    .hasSize(2);
        } finally {
            TestJournal.delete(other);
        }
    }

    @Test
    void shouldNotDisturbTheWriterOrAReader() throws Exception {
        try (TestJournal journal = TestJournal.open(place);
                var mover = Executors.newSingleThreadExecutor();
                JournalReader reader = journal.journal().readerAfter(mark)) {
            int written = 0;
            for (int day = 10; day < 40; day++) {
                Mark last = mark;
                for (int i = 0; i < 20; i++) {
                    last = journal.journal().writer().append(entry(100 + written++, day));
                }
                journal.journal().writer().sync();
                Mark covered = last;
                assertThat(TestJournal.drain(reader)).isNotEmpty();
                Future<Integer> moved = mover.submit(() -> journal.journal().archiveBefore(covered, LATER));
                for (int i = 0; i < 20; i++) {
                    journal.journal().writer().append(entry(100 + written++, day));
                    journal.journal().writer().sync();
                }
                assertThat(moved.get()).isBetween(0, 6);
                mark = covered;
            }
            assertThat(TestJournal.drain(reader)).hasSize(20);
            assertThat(archived()).hasSizeGreaterThan(30);
        }
        try (TestJournal journal = TestJournal.open(place, mark)) {
            assertThat(journal.replayed()).hasSize(20);
        }
    }

    private Path archive() {
        return place.resolve("data/archive");
    }

    private List<String> archived() {
        try (var files = Files.walk(archive())) {
            return files.filter(file -> file.toString().endsWith(".cq4"))
                    .map(file -> archive().relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
