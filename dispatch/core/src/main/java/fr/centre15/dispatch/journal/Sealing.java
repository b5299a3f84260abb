package fr.centre15.dispatch.journal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM with a 128-bit tag. Holds one cipher: confined to one thread at a time. */
final class Sealing {

    static final int TAG_BYTES = 16;
    static final int NONCE_BYTES = 12;

    private final Cipher cipher;
    private final byte[] nonce = new byte[NONCE_BYTES];
    private final ByteBuffer nonceView = ByteBuffer.wrap(nonce);

    Sealing() {
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of the platform", e);
        }
    }

    /** Incarnation, low 48 bits of the position, part: unique among the keys of one incarnation's salt. */
    byte[] nonce(int incarnation, long position, int part) {
        nonceView.putInt(0, incarnation);
        nonceView.putShort(4, (short) (position >>> 32));
        nonceView.putInt(6, (int) position);
        nonceView.putShort(10, (short) part);
        return nonce;
    }

    /** Seals {@code plain} into {@code out} at {@code at}; returns the bytes written, tag included. */
    int seal(SecretKey key, byte[] iv, byte[] aad, int aadLength, byte[] plain, byte[] out, int at) {
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * 8, iv));
            cipher.updateAAD(aad, 0, aadLength);
            return cipher.doFinal(plain, 0, plain.length, out, at);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refuses to seal", e);
        }
    }

    /**
     * Opens what {@link #seal} wrote.
     *
     * @throws AEADBadTagException when anything of it, or of what it was bound to, was changed
     */
    byte[] open(SecretKey key, byte[] iv, byte[] aad, int aadLength, byte[] sealed, int at, int length)
            throws AEADBadTagException {
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * 8, iv));
            cipher.updateAAD(aad, 0, aadLength);
            return cipher.doFinal(sealed, at, length);
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refuses to open", e);
        }
    }
}
