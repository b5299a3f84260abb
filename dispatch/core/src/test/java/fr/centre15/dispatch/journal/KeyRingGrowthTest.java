package fr.centre15.dispatch.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A key ring after many files. */
@Timeout(120)
class KeyRingGrowthTest {

    private static final int FILES = 100_000;
    private static final int SLOT = 64;
    private static final int CHUNK = 1_024;

    @TempDir
    private Path place;

    @Test
    @DisplayName("Cent mille dossiers : le fichier des clés grandit par la fin, jamais réécrit")
    void shouldOnlyAppendToTheKeyFile() throws IOException {
        Path file = place.resolve("data/keys.bin");
        try (KeyRing keys = open()) {
            use(keys, 0, 1_000);
            byte[] before = Files.readAllBytes(file);
            Object inode = inode(file);

            use(keys, 1_000, FILES);

            assertThat(inode(file)).isEqualTo(inode);
            assertThat(Arrays.copyOf(Files.readAllBytes(file), before.length)).isEqualTo(before);
        }
        // One slot for each file, the node's own, the header, and at most two chunks made ahead.
        assertThat(Files.size(file)).isBetween((FILES + 2L) * SLOT, (FILES + 2L + 2 * CHUNK) * SLOT);
    }

    @Test
    @DisplayName("Cent mille dossiers : les clés dérivées gardées en mémoire sont bornées")
    void shouldKeepOnlyTheKeysUsedLast() {
        try (KeyRing keys = open()) {
            use(keys, 0, FILES);

            assertThat(keys.derivedKeys()).isLessThanOrEqualTo(2 * KeyRing.DERIVED);
            String oldest = hex(keys, 1);
            use(keys, 0, 2 * KeyRing.DERIVED);
            assertThat(hex(keys, 1)).isEqualTo(oldest);
        }
    }

    @Test
    void shouldNotBringADestroyedKeyBackWhenItGaveWayInMemory() {
        try (KeyRing keys = open()) {
            use(keys, 0, 10);
            keys.destroy(file(4));
            assertThat(keys.fileKey(file(4), Purpose.STORE)).isEmpty();

            use(keys, 10, 10 + 2 * KeyRing.DERIVED);

            assertThat(keys.fileKey(file(4), Purpose.STORE)).isEmpty();
            assertThat(keys.fileKey(file(5), Purpose.STORE)).isPresent();
        }
    }

    @Test
    void shouldNotRememberAKeyThatWasDestroyedWhileItWasDerived() {
        DerivedKeys derived = new DerivedKeys(4);

        derived.of(7, Salt.NONE, () -> {
            derived.forget(7);
            return Optional.of(Derivation.derive(new SecretKeySpec(new byte[32], "AES"), new byte[0], "test"));
        });

        assertThat(derived.of(7, Salt.NONE, Optional::empty)).isEmpty();
    }

    /** As the writer does: a slot for each new file, and the key that seals its first event; then the store's. */
    private static void use(KeyRing keys, int from, int until) {
        Salt salt = new Salt(1, 2);
        for (int number = from; number < until; number++) {
            int slot = keys.slotFor("59", 0, Optional.of(file(number)));
            assertThat(keys.journalKey(slot, salt)).isPresent();
            if (number % 10 == 0) {
                keys.fileKey(file(number), Purpose.STORE);
            }
        }
    }

    private static UUID file(int number) {
        return new UUID(15, number);
    }

    private static String hex(KeyRing keys, int number) {
        return HexFormat.of()
                .formatHex(
                        keys.fileKey(file(number), Purpose.STORE).orElseThrow().getEncoded());
    }

    private static Object inode(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private KeyRing open() {
        return KeyRing.open(TestJournal.settings(place).withKeyChunk(CHUNK));
    }
}
