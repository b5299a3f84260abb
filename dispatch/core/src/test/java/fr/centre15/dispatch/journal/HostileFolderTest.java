package fr.centre15.dispatch.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A data folder in which anything may lie. An opening tells true records or refuses in one sentence: no other exception,
 * no hang, no record that was never written.
 */
@Tag("kill")
@Timeout(900)
class HostileFolderTest {

    private static final boolean FULL = Boolean.getBoolean("samu.full");

    @TempDir
    private Path root;

    private Path sound;

    @BeforeEach
    void threeLives() throws IOException {
        sound = Files.createDirectory(root.resolve("sound"));
        for (int life = 0; life < 3; life++) {
            try (TestJournal journal = TestJournal.open(sound)) {
                for (int number = 10 * life + 1; number <= 10 * life + 10; number++) {
                    journal.record(number, 1);
                }
            }
        }
    }

    @Test
    @Tag("R03")
    void shouldTellTrueRecordsOrRefuseWhateverIsMadeOfAnyFile() throws IOException {
        int refused = 0;
        int rounds = FULL ? 3_000 : 150;
        for (int round = 0; round < rounds; round++) {
            Random random = new Random(round);
            Path place = TestJournal.copy(sound, root.resolve("round-" + round));
            String what = "round " + round + ": " + mistreat(place, random);
            refused += opensOrRefuses(place, what) ? 0 : 1;
            TestJournal.delete(place);
        }
        assertThat(refused).isBetween(1, rounds - 1);
    }

    @ParameterizedTest
    @Tag("R03")
    @ValueSource(
            strings = {
                "journal/9999999999/opening",
                "journal/0000000000/opening",
                "journal/0000000004/opening",
                "journal/0000000002/99991231F.cq4",
                "journal/0000000003/99991231F.cq4",
                "journal/0000000003/00000000F.cq4",
                "journal/0000000003/notaday.cq4",
                "journal/0000000003/20241004.cq4",
                "journal/0000000003/20241005F.cq4",
                "journal/notanumber/opening",
                "snapshots/59/00000000000000000005.snapshot",
                "incarnation.bin",
                "keys.bin.tmp"
            })
    void shouldTellTrueRecordsOrRefuseWhenAStrangeFileWasPutThere(String name) throws IOException {
        byte[] noise = new byte[200_000];
        new Random(15).nextBytes(noise);
        for (byte[] content : List.of(new byte[0], new byte[] {7}, new byte[1 << 17], noise)) {
            Path place = TestJournal.copy(sound, root.resolve("strange-" + content.length));
            Path file = place.resolve("data").resolve(name);
            Folders.ownerOnly(file.getParent());
            Files.write(file, content);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

            opensOrRefuses(place, name + " of " + content.length + " bytes");

            TestJournal.delete(place);
        }
    }

    @Test
    void shouldRefuseAKeyFileThatWasCutWithinAKey() throws IOException {
        Path file = sound.resolve("data/keys.bin");
        byte[] whole = Files.readAllBytes(file);
        for (int kept : new int[] {0, 10, 64, 100, 3 * 64 + 1}) {
            Files.write(file, Arrays.copyOf(whole, kept));

            assertThat(opensOrRefuses(sound, kept + " bytes of keys")).isFalse();
        }
    }

    @Test
    @Tag("T23c")
    void shouldRefuseLivesThatChangedPlaces() throws IOException {
        Path journal = sound.resolve("data/journal");
        Files.move(journal.resolve("0000000001"), journal.resolve("aside"));
        Files.move(journal.resolve("0000000002"), journal.resolve("0000000001"));
        Files.move(journal.resolve("aside"), journal.resolve("0000000002"));

        assertThat(opensOrRefuses(sound, "swapped lives")).isFalse();
    }

    @Test
    @Tag("T23c")
    void shouldRefuseTheOpeningOfAnotherLifeOfTheSameNumber() throws IOException {
        Path other = TestJournal.copy(sound, root.resolve("other"));
        for (Path place : List.of(sound, other)) {
            try (TestJournal journal = TestJournal.open(place)) {
                journal.record(31, 10);
            }
            try (TestJournal journal = TestJournal.open(place)) {
                journal.record(41, 10);
            }
        }
        String opening = "data/journal/0000000004/opening";
        Files.write(sound.resolve(opening), Files.readAllBytes(other.resolve(opening)));

        assertThat(opensOrRefuses(sound, "the opening of another life")).isFalse();
    }

    /** Changes one file in one way; says how. */
    private static String mistreat(Path place, Random random) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(place.resolve("data"))) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("lock"))
                    .sorted()
                    .toList();
        }
        Path file = files.get(random.nextInt(files.size()));
        byte[] bytes = Files.readAllBytes(file);
        int used = Math.min(bytes.length, 1 << 17);
        int way = random.nextInt(7);
        switch (way) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(used + 1));
            case 1 -> bytes = Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(5_000));
            case 2 -> Arrays.fill(bytes, random.nextInt(used + 1), bytes.length, (byte) 0);
            case 3 -> overwrite(bytes, used, 1 + random.nextInt(64), random);
            case 4 -> overwrite(bytes, used, 4_096, random);
            case 5 -> bytes = Files.readAllBytes(files.get(random.nextInt(files.size())));
            default -> {
                Files.delete(file);
                return "deleted " + place.relativize(file);
            }
        }
        Files.write(file, bytes);
        return "way " + way + " with " + place.relativize(file);
    }

    private static void overwrite(byte[] bytes, int used, int count, Random random) {
        byte[] noise = new byte[Math.min(count, used)];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, bytes, random.nextInt(used - noise.length + 1), noise.length);
    }

    /** True when it opened, and then told nothing that is not true, in order. */
    private static boolean opensOrRefuses(Path place, String what) {
        try (TestJournal journal = TestJournal.open(place)) {
            List<Long> numbers = new ArrayList<>();
            for (JournalRecord record : journal.replayed()) {
                assertThat(TestJournal.isTrue(record)).as(what).isTrue();
                numbers.add(record.firstSequence());
            }
            for (int i = 0; i < numbers.size(); i++) {
                assertThat(numbers.get(i)).as(what).isEqualTo(i + 1L);
            }
            journal.record(numbers.size() + 1, 2);
            return true;
        } catch (JournalCorrupted | OpenRefused | JournalArchived refusal) {
            assertThat(refusal.getMessage()).as(what).isNotBlank();
            return false;
        }
    }
}
