package fr.centre15.console.location;

import fr.centre15.geo.aml.AmlKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The key of signed forms, read once at the start. */
public final class AmlKeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(AmlKeyFile.class);
    private static final int BYTES = 32;

    private AmlKeyFile() {}

    /**
     * Empty when no file is named. A file that is named but holds no key must not turn signed forms into unsigned ones,
     * nor keep calls from being taken: a key that nobody knows takes its place, and every form is refused.
     */
    public static Optional<AmlKey> read(Path file, SecureRandom random) {
        if (file.toString().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AmlKey(secretIn(file).orElseGet(() -> nobodysSecret(random))));
    }

    private static Optional<byte[]> secretIn(Path file) {
        try {
            String secret = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
            if (!secret.isEmpty()) {
                return Optional.of(secret.getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException unreadable) {
            // Said below, as for an empty file.
        }
        LOG.error("no AML key can be read from {}: every AML form is refused", file);
        return Optional.empty();
    }

    private static byte[] nobodysSecret(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return secret;
    }
}
