package fr.centre15.dispatch.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The recovery markers: what each life of the journal says about the one before. */
@Timeout(60)
class OpeningTest {

    @TempDir
    private Path place;

    @BeforeEach
    void twoLives() {
        try (TestJournal journal = TestJournal.open(place)) {
            journal.record(1, 10);
        }
        try (TestJournal journal = TestJournal.open(place)) {
            journal.record(11, 10);
        }
    }

    @Test
    void shouldDiscardALifeThatEndedBeforeItHadOpened() throws IOException {
        Path unopened = Files.createDirectory(life(3));
        Files.createFile(unopened.resolve("opening.tmp"));

        try (TestJournal journal = TestJournal.open(place)) {
            assertThat(journal.replayed()).hasSize(20);
            journal.record(21, 1);
        }
        try (TestJournal journal = TestJournal.open(place)) {
            assertThat(journal.replayed()).hasSize(21).allMatch(TestJournal::isTrue);
        }
    }

    @Test
    void shouldRefuseRecordsWithoutAnOpening() throws IOException {
        Files.delete(life(2).resolve("opening"));

        assertThatThrownBy(() -> TestJournal.open(place)).isInstanceOf(JournalCorrupted.class);
    }

    @Test
    void shouldRefuseAnOpeningThatWasChanged() throws IOException {
        Path opening = life(2).resolve("opening");
        byte[] sound = Files.readAllBytes(opening);
        for (int at = 0; at < sound.length; at++) {
            byte[] changed = sound.clone();
            changed[at] ^= 1;
            Files.write(opening, changed);

            assertThatThrownBy(() -> TestJournal.open(place)).isInstanceOf(JournalCorrupted.class);
        }
    }

    @Test
    @Tag("H04b")
    void shouldNeverReadWhatAnOpeningDeclaredVoid() throws IOException {
        Path aside = life(2).resolve("kept.cq4t");
        Path daily = TestJournal.dailyFiles(place).getLast();
        Files.copy(daily, aside);
        byte[] torn = Files.readAllBytes(daily);
        Arrays.fill(torn, 1 << 16, torn.length, (byte) 0);
        Files.write(daily, torn);
        try (TestJournal journal = TestJournal.open(place)) {
            assertThat(journal.replayed()).hasSizeLessThan(20);
            journal.record(journal.replayed().size() + 1, 100);
        }
        // The lost pages come back, whole and rightly sealed: they stay void, others were acknowledged in their place.
        Files.write(daily, Files.readAllBytes(aside));

        try (TestJournal journal = TestJournal.open(place)) {
            assertThat(journal.replayed()).allMatch(TestJournal::isTrue);
            assertThat(journal.replayed())
                    .extracting(JournalRecord::firstSequence)
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(journal.replayed()).hasSizeGreaterThanOrEqualTo(110);
        }
    }

    private Path life(int number) {
        return place.resolve("data/journal").resolve("%010d".formatted(number));
    }
}
