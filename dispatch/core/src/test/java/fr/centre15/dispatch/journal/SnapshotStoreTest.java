package fr.centre15.dispatch.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SnapshotStoreTest {

    private static final byte[] STATE_HASH = new byte[32];
    private static final byte[] COMMON = "appels en attente".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path place;

    @Test
    void shouldReadBackASnapshotAndOpenTheJournalFromIt() {
        Mark mark;
        try (TestJournal journal = TestJournal.open(place)) {
            mark = journal.record(1, 20).getLast();
            store(journal).write("59", mark, STATE_HASH, COMMON, sections());
            journal.record(21, 5);
        }

        JournalSettings settings = TestJournal.settings(place);
        KeyRing keys = KeyRing.open(settings);
        Snapshot snapshot =
                new SnapshotStore(settings, keys).latest("59").snapshot().orElseThrow();
        List<JournalRecord> replayed = new ArrayList<>();
        try (Journal journal = Journal.open(settings, keys, snapshot.mark(), replayed::add)) {
            assertThat(snapshot.mark()).isEqualTo(mark);
            assertThat(snapshot.common()).isEqualTo(COMMON);
            assertThat(snapshot.files()).hasSize(2);
            assertThat(snapshot.files().getFirst().content()).hasValue("dossier".getBytes(StandardCharsets.UTF_8));
            assertThat(replayed).hasSize(5).allMatch(TestJournal::isTrue);
            assertThat(journal.keys().fileKey(TestJournal.file(1), Purpose.STORE))
                    .isPresent();
        }
    }

    @Test
    @Tag("H03d")
    void shouldFallBackToThePreviousSnapshotWhenTheNewestIsDamaged() throws IOException {
        try (TestJournal journal = TestJournal.open(place)) {
            Mark older = journal.record(1, 10).getLast();
            store(journal).write("59", older, STATE_HASH, COMMON, sections());
            Mark newer = journal.record(11, 10).getLast();
            store(journal).write("59", newer, STATE_HASH, COMMON, sections());
            Path newest = snapshots().getLast();
            byte[] bytes = Files.readAllBytes(newest);
            bytes[bytes.length / 2] ^= 4;
            Files.write(newest, bytes);

            Snapshot.Latest latest = store(journal).latest("59");

            assertThat(latest.snapshot().orElseThrow().mark()).isEqualTo(older);
            assertThat(latest.snapshot().orElseThrow().stateHash()).isEqualTo(STATE_HASH);
            assertThat(latest.damaged()).containsExactly(newest.getFileName().toString());
        }
    }

    @Test
    void shouldRefuseEverySingleBitFlipAndEveryTruncation() throws IOException {
        try (TestJournal journal = TestJournal.open(place)) {
            store(journal).write("59", journal.record(1, 10).getLast(), STATE_HASH, COMMON, sections());
            byte[] sound = Files.readAllBytes(snapshots().getFirst());

            for (int at = 0; at < sound.length; at++) {
                byte[] flipped = sound.clone();
                flipped[at] ^= (byte) (1 << at % 8);
                assertThat(new SnapshotReader(journal.journal().keys()).read(flipped))
                        .isEmpty();
                byte[] cut = Arrays.copyOf(sound, at);
                assertThat(new SnapshotReader(journal.journal().keys()).read(cut))
                        .isEmpty();
                Files.write(snapshots().getFirst(), flipped);
                assertThat(store(journal).covered()).isEmpty();
                Files.write(snapshots().getFirst(), cut);
                assertThat(store(journal).covered()).isEmpty();
            }
        }
    }

    @Test
    void shouldShowTheDigestOfAFileWhoseKeyWasDestroyed() {
        try (TestJournal journal = TestJournal.open(place)) {
            store(journal).write("59", journal.record(1, 10).getLast(), STATE_HASH, COMMON, sections());
            journal.journal().keys().destroy(TestJournal.file(1));

            Snapshot snapshot = store(journal).latest("59").snapshot().orElseThrow();

            byte[] digest = Hashes.sha256().digest("dossier".getBytes(StandardCharsets.UTF_8));
            assertThat(snapshot.files().getFirst().content()).isEmpty();
            assertThat(snapshot.files().getFirst().digest()).isEqualTo(digest);
            assertThat(snapshot.files().getLast().content()).isPresent();
        }
    }

    @Test
    void shouldKeepTheNewestThree() throws IOException {
        try (TestJournal journal = TestJournal.open(place)) {
            for (int number = 1; number <= 5; number++) {
                Mark mark = journal.record(number, 1).getLast();
                store(journal).write("59", mark, STATE_HASH, COMMON, Stream.of());
            }

            assertThat(snapshots()).hasSize(3);
            assertThat(store(journal)
                            .latest("59")
                            .snapshot()
                            .orElseThrow()
                            .mark()
                            .position())
                    .isEqualTo(5);
        }
    }

    @Test
    void shouldCoverTheJournalAsFarAsEveryStartCanRelyOn() {
        try (TestJournal journal = TestJournal.open(place)) {
            SnapshotStore store = store(journal);
            assertThat(store.covered()).isEmpty();
            List<Mark> marks = journal.record(1, 5);
            store.write("59", marks.get(1), STATE_HASH, COMMON, sections());
            store.write("59", marks.get(4), STATE_HASH, COMMON, sections());

            assertThat(store.covered()).hasValue(marks.get(1));

            store.write("62", marks.get(0), STATE_HASH, COMMON, Stream.of());
            assertThat(store.covered()).hasValue(marks.get(0));
        }
    }

    @Test
    void shouldCoverNothingWhileTheNewestIsDamagedAndPassOverAnOlderOneThatIs() throws IOException {
        try (TestJournal journal = TestJournal.open(place)) {
            List<Mark> marks = journal.record(1, 3);
            for (Mark mark : marks) {
                store(journal).write("59", mark, STATE_HASH, COMMON, sections());
            }
            damage(snapshots().getFirst());
            assertThat(store(journal).covered()).hasValue(marks.get(1));

            damage(snapshots().getLast());

            assertThat(store(journal).covered()).isEmpty();
        }
    }

    @Test
    void shouldCoverNothingAsLongAsASamuHasNoSnapshot() {
        try (TestJournal journal = TestJournal.open(place)) {
            store(journal).write("59", journal.record(1, 3).getLast(), STATE_HASH, COMMON, sections());

            store(journal).announce("62");

            assertThat(store(journal).covered()).isEmpty();
        }
    }

    private static void damage(Path snapshot) throws IOException {
        byte[] bytes = Files.readAllBytes(snapshot);
        bytes[bytes.length / 2] ^= 4;
        Files.write(snapshot, bytes);
    }

    private static SnapshotStore store(TestJournal journal) {
        return new SnapshotStore(journal.settings(), journal.journal().keys());
    }

    private static Stream<Map.Entry<UUID, byte[]>> sections() {
        return Stream.of(
                Map.entry(TestJournal.file(1), "dossier".getBytes(StandardCharsets.UTF_8)),
                Map.entry(TestJournal.file(2), new byte[0]));
    }

    private List<Path> snapshots() throws IOException {
        try (Stream<Path> files = Files.list(place.resolve("data/snapshots/59"))) {
            return files.sorted().toList();
        }
    }
}
