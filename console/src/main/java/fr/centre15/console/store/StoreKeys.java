package fr.centre15.console.store;

import fr.centre15.dispatch.journal.KeyRing;
import fr.centre15.dispatch.journal.Purpose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of the store: of each regulation file, derived by the key ring; of the instance, for what belongs to no file
 * and for the search hashes, derived from the master key. Thread safe.
 *
 * @see "DD004 Plain columns"
 */
final class StoreKeys {

    private static final int KEY_BYTES = 32;

    private final KeyRing files;
    private final SecretKey instance;
    private final SecretKey search;

    private StoreKeys(KeyRing files, SecretKey master) {
        this.files = files;
        this.instance = derive(master, "store instance");
        this.search = derive(master, "store search");
    }

    static StoreKeys of(KeyRing files, Path masterKeyFile) {
        try {
            return new StoreKeys(files, new SecretKeySpec(Files.readAllBytes(masterKeyFile), "AES"));
        } catch (IOException e) {
            throw new UncheckedIOException("the master key file cannot be read", e);
        }
    }

    /** The key under which something is sealed; empty when the file's key was destroyed. */
    Optional<SecretKey> sealing(Optional<UUID> file) {
        return file.isPresent() ? files.fileKey(file.get(), Purpose.STORE) : Optional.of(instance);
    }

    SecretKey search() {
        return search;
    }

    private static SecretKey derive(SecretKey master, String purpose) {
        try {
            byte[] info = ("fr.centre15 " + purpose).getBytes(StandardCharsets.US_ASCII);
            var parameters = HKDFParameterSpec.ofExtract().addIKM(master).thenExpand(info, KEY_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is part of the platform", e);
        }
    }
}
