package fr.centre15.dispatch.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** HKDF-SHA256 (RFC 5869): one key per purpose, so that two uses never share a key and a nonce. */
final class Derivation {

    private static final int KEY_BYTES = 32;

    private Derivation() {}

    static SecretKey derive(SecretKey from, byte[] salt, String purpose) {
        try {
            byte[] info = ("fr.centre15 " + purpose).getBytes(StandardCharsets.US_ASCII);
            var extract = HKDFParameterSpec.ofExtract().addIKM(from);
            var parameters = (salt.length == 0 ? extract : extract.addSalt(salt)).thenExpand(info, KEY_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is part of the platform", e);
        }
    }
}
