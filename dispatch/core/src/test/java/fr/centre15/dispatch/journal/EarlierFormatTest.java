package fr.centre15.dispatch.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A data folder as version 0.1.0 wrote it before incarnations had salts: two lives, a key destroyed, a snapshot. Made
 * once by that version and never made again; numbers 17 and 24 were not recorded.
 */
@Timeout(60)
class EarlierFormatTest {

    private static final String LAST = "c88ef85c36b6";
    private static final List<Long> NUMBERS = LongStream.rangeClosed(1, 29)
            .filter(number -> number != 17 && number != 24)
            .boxed()
            .toList();

    @TempDir
    private Path place;

    @BeforeEach
    void unpack() throws IOException {
        try (var zip = new ZipInputStream(EarlierFormatTest.class.getResourceAsStream("/golden/folder-0.1.0.zip"))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = place.resolve(entry.getName());
                Folders.ownerOnly(file.getParent());
                Files.write(file, zip.readAllBytes());
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
    }

    @Test
    @Tag("R04")
    void shouldReplayToTheVeryRecordThatWasWritten() {
        try (TestJournal journal = TestJournal.open(place)) {
            assertThat(journal.replayed())
                    .extracting(JournalRecord::firstSequence)
                    .containsExactlyElementsOf(NUMBERS);
            assertThat(HexFormat.of()
                            .formatHex(journal.replayed().getLast().mark().hash(), 0, 6))
                    .isEqualTo(LAST);
            assertThat(journal.replayed()).allMatch(EarlierFormatTest::isTrueOrErased);
            assertThat(journal.journal().recovery().torn()).isEmpty();
        }
    }

    @Test
    @Tag("R04")
    void shouldGoOnBehindItAndReadBothWithEachItsKeys() {
        try (TestJournal journal = TestJournal.open(place)) {
            journal.record(32, 6);
        }

        try (TestJournal journal = TestJournal.open(place)) {
            assertThat(journal.replayed()).hasSize(NUMBERS.size() + 6);
            assertThat(journal.replayed()).allMatch(EarlierFormatTest::isTrueOrErased);
            assertThat(journal.journal().commandAt(journal.replayed().getFirst().mark()))
                    .isPresent();
        }
    }

    @Test
    @Tag("R04")
    void shouldStartFromItsSnapshot() {
        JournalSettings settings = TestJournal.settings(place);
        Mark mark;
        try (KeyRing keys = KeyRing.open(settings)) {
            Snapshot snapshot =
                    new SnapshotStore(settings, keys).latest("59").snapshot().orElseThrow();
            assertThat(snapshot.common()).isEqualTo(TestJournal.content(9));
            assertThat(snapshot.files().getFirst().content()).hasValue(TestJournal.content(4));
            mark = snapshot.mark();
        }

        try (TestJournal journal = TestJournal.open(place, mark)) {
            assertThat(journal.replayed()).hasSize(NUMBERS.size() - 14);
        }
    }

    private static boolean isTrueOrErased(JournalRecord record) {
        boolean erased = record.firstSequence() % 7 == 3;
        return erased ? record.events().getFirst().content().isEmpty() : TestJournal.isTrue(record);
    }
}
