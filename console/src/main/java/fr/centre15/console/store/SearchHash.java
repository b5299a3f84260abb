package fr.centre15.console.store;

import fr.centre15.dispatch.call.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 of what is searched for: equal values are found, and without the key nobody can try out the ten billion
 * numbers there are. Confined to one thread at a time.
 */
final class SearchHash {

    private final Mac mac;

    SearchHash(SecretKey key) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of the platform", e);
        }
    }

    Opaque of(PhoneNumber number) {
        return hash("phone", number.digits());
    }

    /** Case, accents, hyphens and spaces do not count; empty for a name without letters. */
    Optional<Opaque> ofName(String lastName) {
        String plain = Normalizer.normalize(lastName.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace("œ", "oe")
                .replaceAll("[^\\p{IsAlphabetic}]", "");
        return plain.isEmpty() ? Optional.empty() : Optional.of(hash("name", plain));
    }

    /** Says whether a database was filled with this key, and nothing about it. */
    Opaque keyCheck() {
        return hash("check", "");
    }

    private Opaque hash(String kind, String value) {
        return new Opaque(mac.doFinal((kind + "|" + value).getBytes(StandardCharsets.UTF_8)));
    }
}
