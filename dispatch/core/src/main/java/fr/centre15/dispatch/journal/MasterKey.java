package fr.centre15.dispatch.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key that wraps every other key. It lies outside the data folder: whoever copies the data alone reads nothing. */
public final class MasterKey {

    private static final int BYTES = 32;

    private final byte[] bytes;

    private MasterKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Creates a key file of mode 0400, whatever the umask; fails when the file exists. */
    public static MasterKey create(Path file, RandomGenerator random) {
        byte[] fresh = new byte[BYTES];
        random.nextBytes(fresh);
        var ownerWrites = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Files.createFile(file, ownerWrites);
            Files.write(file, fresh, StandardOpenOption.WRITE);
            Folders.syncFile(file);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
            Folders.sync(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MasterKey(fresh);
    }

    /**
     * Reads a key file.
     *
     * @throws OpenRefused when it is missing, readable by others or not 32 bytes
     */
    public static MasterKey read(Path file) {
        try {
            var others = PosixFilePermissions.fromString("---rwxrwx");
            others.retainAll(Files.getPosixFilePermissions(file));
            byte[] read = Files.readAllBytes(file);
            if (read.length != BYTES || !others.isEmpty()) {
                throw unusable();
            }
            return new MasterKey(read);
        } catch (IOException e) {
            OpenRefused refused = unusable();
            refused.initCause(e);
            throw refused;
        }
    }

    private static OpenRefused unusable() {
        return new OpenRefused(
                OpenRefused.Code.MASTER_KEY_UNUSABLE,
                "The master key file is missing, not 32 bytes long, or readable by other users: its mode must be 0400.");
    }

    SecretKey wrapping() {
        return Derivation.derive(new SecretKeySpec(bytes, "AES"), new byte[0], "wrap");
    }

    /** Says whether keys were wrapped by this master key, without telling anything about it. */
    byte[] check() {
        return Derivation.derive(new SecretKeySpec(bytes, "AES"), new byte[0], "check")
                .getEncoded();
    }
}
