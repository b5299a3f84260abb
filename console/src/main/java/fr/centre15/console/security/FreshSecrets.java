package fr.centre15.console.security;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Draws first passwords and keys of devices, and makes of them what may be kept. Thread safe. */
public final class FreshSecrets {

    private static final int KEY_BYTES = 24;

    private final SecureRandom random;
    private final PasswordEncoder encoder;
    private final InstanceSecret secret;

    FreshSecrets(SecureRandom random, PasswordEncoder encoder, InstanceSecret secret) {
        this.random = random;
        this.encoder = encoder;
        this.secret = secret;
    }

    /**
     * A secret that is shown once.
     *
     * @param shown what the person types or the device sends
     * @param kept its hash, which goes into the journal
     */
    public record Fresh(String shown, String kept) {
        @Override
        public String toString() {
            return "Fresh[…]";
        }
    }

    /** A password of 16 characters; its hash takes a quarter of a second. */
    public Fresh password() {
        String drawn = PasswordRule.draw(random);
        return new Fresh(drawn, encoder.encode(drawn));
    }

    /** A key of 192 bits, with a beginning that says what it opens. */
    public Fresh key(String beginning) {
        String drawn = key(beginning, random);
        return new Fresh(drawn, secret.hmac(drawn));
    }

    static String key(String beginning, SecureRandom random) {
        byte[] drawn = new byte[KEY_BYTES];
        random.nextBytes(drawn);
        return beginning + Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
    }
}
