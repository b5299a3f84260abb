package fr.centre15.console.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of this instance, in a file that only its owner reads. Keys of devices and tokens of links are kept only as
 * HMAC-SHA-256 under it. Thread safe.
 */
public final class InstanceSecret {

    private static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret;

    private InstanceSecret(byte[] secret) {
        this.secret = secret;
    }

    /**
     * Reads the file, or makes it with mode 0400.
     *
     * @throws StartRefused when it is readable by others or not 32 bytes long
     */
    static InstanceSecret open(Path file, SecureRandom random) {
        try {
            if (!Files.exists(file)) {
                create(file, random);
            }
            byte[] read = Files.readAllBytes(file);
            var others = PosixFilePermissions.fromString("---rwxrwx");
            others.retainAll(Files.getPosixFilePermissions(file));
            if (read.length != BYTES || !others.isEmpty()) {
                throw new StartRefused(
                        "Le secret de l'instance (" + file
                                + ") est lisible par d'autres comptes ou endommagé : remettez-le en place avec les droits 0400.");
            }
            return new InstanceSecret(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path file, SecureRandom random) throws IOException {
        byte[] fresh = new byte[BYTES];
        random.nextBytes(fresh);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(unfinished, fresh, StandardOpenOption.SYNC, StandardOpenOption.WRITE);
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("r--------"));
        Files.move(unfinished, file);
    }

    /** HMAC-SHA-256 of a key or token, hexadecimal. */
    public String hmac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "InstanceSecret[…]";
    }
}
