package fr.centre15.dispatch.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KeyRingTest {

    @TempDir
    private Path place;

    @Test
    void shouldReplayADestroyedFileAsErasedAndKeepTheChain() {
        try (TestJournal journal = TestJournal.open(place)) {
            journal.record(1, 30);
            journal.journal().keys().destroy(TestJournal.file(3));
            assertThat(journal.read(Mark.BEGINNING)).hasSize(30);
        }

        try (TestJournal journal = TestJournal.open(place)) {
            assertThat(journal.replayed()).hasSize(30);
            assertThat(journal.replayed())
                    .allSatisfy(record -> assertThat(
                                    record.events().getFirst().content().isEmpty())
                            .isEqualTo(record.firstSequence() % 7 == 3));
            assertThat(journal.journal().keys().fileKey(TestJournal.file(3), Purpose.STORE))
                    .isEmpty();
            assertThatThrownBy(() -> journal.journal().writer().append(TestJournal.entry(3)))
                    .isInstanceOf(IllegalArgumentException.class);
            journal.record(32, 3);
        }
    }

    @Test
    void shouldGiveEveryFileAndPurposeAKeyOfItsOwn() {
        try (TestJournal journal = TestJournal.open(place)) {
            journal.record(1, 40);
            List<byte[]> keys = new ArrayList<>();
            for (int number = 0; number < 7; number++) {
                for (Purpose purpose : Purpose.values()) {
                    keys.add(journal.journal()
                            .keys()
                            .fileKey(TestJournal.file(number), purpose)
                            .orElseThrow()
                            .getEncoded());
                }
            }

            assertThat(keys.stream().map(HexFormat.of()::formatHex)).doesNotHaveDuplicates();
        }
    }

    @Test
    void shouldNeverGiveTheSameKeyNumberTwiceAcrossRestarts() {
        List<Integer> slots = new ArrayList<>();
        for (int restart = 0; restart < 4; restart++) {
            try (KeyRing keys = KeyRing.open(TestJournal.settings(place))) {
                for (int number = 0; number < 25; number++) {
                    slots.add(keys.slotFor("59", 0, Optional.of(new UUID(restart, number))));
                }
            }
        }

        assertThat(slots).doesNotHaveDuplicates().doesNotContain(0);
    }

    @Test
    void shouldChangeTheMasterKeyWithoutStopping() {
        Path renewed = place.resolve("renewed.key");
        try (TestJournal journal = TestJournal.open(place)) {
            journal.record(1, 20);
            journal.journal().keys().destroy(TestJournal.file(2));
            journal.journal().keys().rewrap(MasterKey.create(renewed, new Random(4)));
            journal.record(24, 6);
        }

        JournalSettings old = TestJournal.settings(place);
        assertThatThrownBy(() -> KeyRing.open(old))
                .isInstanceOfSatisfying(
                        OpenRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(OpenRefused.Code.MASTER_KEY_DIFFERENT));
        var settings = JournalSettings.of(old.folder(), renewed, new Random(5))
                .withBlockSize(TestJournal.BLOCK)
                .withBallast(0)
                .withRefuseBelow(0);
        try (TestJournal journal = TestJournal.open(settings)) {
            assertThat(journal.replayed()).hasSize(26);
            assertThat(journal.replayed().get(1).events().getFirst().content()).isEmpty();
            assertThat(journal.replayed().get(2).events().getFirst().content()).isPresent();
        }
    }

    @Test
    void shouldKeepTheCommandAsEvidence() {
        Mark first;
        try (TestJournal journal = TestJournal.open(place)) {
            first = journal.record(1, 3).getFirst();
        }

        try (TestJournal journal = TestJournal.open(place)) {
            Mark fifth = journal.record(4, 3).get(1);

            assertThat(journal.journal().commandAt(first)).hasValue("command 1".getBytes(StandardCharsets.UTF_8));
            assertThat(journal.journal().commandAt(fifth)).hasValue("command 5".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    @Tag("T23a")
    void shouldLeaveNoPatientTextInAnyFile() throws IOException {
        try (TestJournal journal = TestJournal.open(place)) {
            Mark mark = journal.record(1, 200).getLast();
            new SnapshotStore(journal.settings(), journal.journal().keys())
                    .write("59", mark, new byte[32], TestJournal.content(9), Stream.of());
        }

        try (Stream<Path> files = Files.walk(place.resolve("data"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .doesNotContain("patient")
                            .doesNotContain("command"));
        }
    }

    @Test
    @Tag("T23d")
    void shouldRefuseADataFolderThatOthersCanRead() throws IOException {
        TestJournal.open(place).close();
        Path data = place.resolve("data");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-x---"));

        assertThatThrownBy(() -> TestJournal.open(place)).isInstanceOfSatisfying(OpenRefused.class, refused -> {
            assertThat(refused.code()).isEqualTo(OpenRefused.Code.DATA_FOLDER_READABLE_BY_OTHERS);
            assertThat(refused).hasMessage(Folders.OPEN_TO_OTHERS);
        });
    }

    @Test
    @Tag("T23d")
    void shouldCreateEveryFileForItsOwnerOnly() throws IOException {
        try (TestJournal journal = TestJournal.open(place)) {
            journal.record(1, 3);
            assertThat(Files.getPosixFilePermissions(place.resolve("master.key")))
                    .isEqualTo(PosixFilePermissions.fromString("r--------"));
            try (Stream<Path> files = Files.walk(place.resolve("data"))) {
                assertThat(files)
                        .allSatisfy(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .endsWith("------"));
            }
        }
    }

    @Test
    void shouldRefuseASecondProcessOrASecondOpening() {
        try (TestJournal first = TestJournal.open(place)) {
            first.record(1, 1);

            assertThatThrownBy(() -> TestJournal.open(place))
                    .isInstanceOfSatisfying(
                            OpenRefused.class,
                            refused -> assertThat(refused.code()).isEqualTo(OpenRefused.Code.ALREADY_OPEN));
        }
    }
}
