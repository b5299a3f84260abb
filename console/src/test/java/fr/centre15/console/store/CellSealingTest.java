package fr.centre15.console.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.journal.Mark;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellSealingTest {

    private static final byte[] PLAIN = "douleur thoracique".getBytes(StandardCharsets.UTF_8);
    private static final byte[] HERE = Cell.NOTE.boundTo("here");

    private TestInstance instance;
    private CellSealing sealing;

    @TempDir
    Path place;

    @BeforeEach
    void open() {
        instance = TestInstance.in(place);
        sealing = new CellSealing(instance.keys());
    }

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void shouldOpenWhatItSealed() {
        Opaque sealed = seal(mark(1, 0), 0, Cell.NOTE);

        assertThat(sealing.open(Optional.empty(), HERE, sealed.bytes())).contains(PLAIN);
        assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("douleur");
    }

    @Test
    void shouldRefuseAValueMovedToAnotherRow() {
        Opaque sealed = seal(mark(1, 0), 0, Cell.NOTE);

        assertThatThrownBy(() -> sealing.open(Optional.empty(), Cell.NOTE.boundTo("elsewhere"), sealed.bytes()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldGiveTheSameBytesForTheSameEventAfterARestart() {
        Opaque before = seal(mark(5, 1), 2, Cell.NOTE);

        // One cipher refuses the same nonce twice in a row, which suits us: only another session seals an event again.
        sealing = new CellSealing(instance.keys());

        assertThat(seal(mark(5, 1), 2, Cell.NOTE)).isEqualTo(before);
    }

    @Test
    @Tag("T23b")
    void shouldNeverUseANonceTwice() {
        Set<Opaque> nonces = new HashSet<>();
        int made = 0;
        for (long position : new long[] {1, 2, 255, 256, 1L << 32, (1L << 40) - 1}) {
            for (int hash = 0; hash < 3; hash++) {
                for (int part : new int[] {0, 1, 255, 256, 65_535}) {
                    for (Cell cell : Cell.values()) {
                        byte[] sealed = seal(mark(position, hash), part, cell).bytes();
                        nonces.add(new Opaque(Arrays.copyOf(sealed, 12)));
                        made++;
                    }
                }
            }
        }

        assertThat(nonces).hasSize(made);
    }

    @Test
    void shouldRefuseAPlaceThatHasNoNonce() {
        assertThatThrownBy(() -> seal(mark(1L << 40, 0), 0, Cell.NOTE)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seal(mark(1, 0), 65_536, Cell.NOTE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldHashNumbersAndNamesByMeaning() {
        SearchHash hash = new SearchHash(instance.keys().search());

        assertThat(hash.of(PhoneNumber.parse("+33 6 39 98 00 01").orElseThrow()))
                .isEqualTo(hash.of(new PhoneNumber("0639980001")))
                .isNotEqualTo(hash.of(new PhoneNumber("0639980002")));
        assertThat(hash.ofName("Lefèvre-Dupont")).isPresent().isEqualTo(hash.ofName("LEFEVRE DUPONT"));
        assertThat(hash.ofName(" - ")).isEmpty();
    }

    private Opaque seal(Mark mark, int part, Cell cell) {
        byte[] boundTo = cell == Cell.NOTE ? HERE : cell.boundTo("here");
        return sealing.seal(Optional.empty(), cell, boundTo, mark, part, PLAIN).orElseThrow();
    }

    private static Mark mark(long position, int hash) {
        byte[] bytes = new byte[32];
        bytes[3] = (byte) hash;
        return new Mark(position, 0, bytes);
    }
}
