package fr.centre15.dispatch.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two lives that bear the same number, because a copy of the folder was brought back. */
@Timeout(60)
class RestoredCopyTest {

    private static final byte[] ONE = "douleur thoracique".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "chute de sa hauteur".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path place;

    @Test
    @Tag("T23b")
    @DisplayName("Une copie remise en place ne rencontre jamais deux fois la même clé et le même nonce")
    void shouldNotSealUnderTheKeysThatTheOtherLifeUsed() throws IOException {
        Path home = Files.createDirectory(place.resolve("home"));
        try (TestJournal journal = TestJournal.open(home)) {
            journal.record(1, 10);
        }
        Path copy = TestJournal.copy(home, place.resolve("copy"));

        byte[] one = sealedInTheNextLife(home, ONE);
        byte[] other = sealedInTheNextLife(copy, OTHER);

        // In counter mode the same key and nonce would show the difference of the texts in that of the sealed bytes.
        assertThat(difference(one, other)).isNotEqualTo(difference(ONE, OTHER));
        assertThat(life(home, 2)).hasSize(1);
        assertThat(life(copy, 2)).hasSize(1);
        assertThat(Files.readAllBytes(opening(home))).isNotEqualTo(Files.readAllBytes(opening(copy)));
    }

    @Test
    @Tag("T23b")
    void shouldReadEachLifeWithItsOwnSalt() throws IOException {
        Path home = Files.createDirectory(place.resolve("home"));
        for (int life = 0; life < 4; life++) {
            try (TestJournal journal = TestJournal.open(home)) {
                journal.record(10 * life + 1, 10);
            }
        }

        try (TestJournal journal = TestJournal.open(home)) {
            assertThat(journal.replayed()).hasSize(40).allMatch(TestJournal::isTrue);
            assertThat(journal.read(Mark.BEGINNING)).hasSize(40);
        }
    }

    @Test
    @Tag("T23b")
    void shouldNeedNoCounterToBeSafe() throws IOException {
        Path home = Files.createDirectory(place.resolve("home"));
        try (TestJournal journal = TestJournal.open(home)) {
            journal.record(1, 10);
        }
        for (byte[] counter : new byte[][] {{}, {1, 2}, {-1, -1, -1, -1}, {0x7f, -1, -1, -1}, new byte[90]}) {
            Files.write(home.resolve("data/incarnation.bin"), counter);

            try (TestJournal journal = TestJournal.open(home)) {
                journal.record(journal.replayed().size() + 1, 1);
            }
        }

        try (TestJournal journal = TestJournal.open(home)) {
            assertThat(journal.replayed()).hasSize(15).allMatch(TestJournal::isTrue);
        }
    }

    /** The sealed event of the first record that the next life writes: the same position in each. */
    private static byte[] sealedInTheNextLife(Path home, byte[] content) throws IOException {
        try (TestJournal journal = TestJournal.open(home)) {
            assertThat(journal.journal().recovery().incarnation()).isEqualTo(2);
            Mark mark = journal.journal()
                    .writer()
                    .append(TestJournal.entry(11, TestJournal.START_MICROS, Arrays.copyOf(content, 40)));
            journal.journal().writer().sync();
            assertThat(mark.position()).isEqualTo(11);
        }
        byte[] daily = Files.readAllBytes(TestJournal.dailyFiles(home).getLast());
        ByteBuffer in = ByteBuffer.wrap(daily);
        for (int at = 0; at + RecordSealer.FIXED < daily.length; at += 4) {
            if (daily[at] == RecordSealer.VERSION && in.getInt(at + 11) == 2 && in.getLong(at + 15) == 11) {
                int body = at + in.getInt(at + 3);
                return Arrays.copyOfRange(daily, body, body + 40);
            }
        }
        throw new AssertionError("no record in the second life");
    }

    private static byte[] difference(byte[] one, byte[] other) {
        byte[] longOne = Arrays.copyOf(one, 40);
        byte[] longOther = Arrays.copyOf(other, 40);
        for (int i = 0; i < longOne.length; i++) {
            longOne[i] ^= longOther[i];
        }
        return longOne;
    }

    private static List<Path> life(Path home, int number) throws IOException {
        return Incarnation.files(home.resolve("data/journal/%010d".formatted(number)));
    }

    private static Path opening(Path home) {
        return home.resolve("data/journal/0000000002/opening");
    }
}
