package fr.centre15.geo.aml;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret shared with those who send AML forms: HMAC-SHA1, as ETSI TS 103 625 has it. Thread safe. */
public final class AmlKey {

    private static final String ALGORITHM = "HmacSHA1";

    private final SecretKeySpec key;

    /** @param secret not empty */
    public AmlKey(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** Whether this is the signature of the text; compared in constant time. */
    boolean signed(String text, String signature) {
        Optional<byte[]> claimed = bytes(signature);
        return claimed.isPresent() && MessageDigest.isEqual(claimed.get(), hmac(text));
    }

    private static Optional<byte[]> bytes(String hexadecimal) {
        try {
            return Optional.of(HexFormat.of().parseHex(hexadecimal));
        } catch (IllegalArgumentException notHexadecimal) {
            return Optional.empty();
        }
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA1", e);
        }
    }

    @Override
    public String toString() {
        return "AmlKey[…]";
    }
}
