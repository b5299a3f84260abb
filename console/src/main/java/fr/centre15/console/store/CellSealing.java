package fr.centre15.console.store;

import fr.centre15.dispatch.journal.Mark;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM of single values: twelve bytes of nonce, then the sealed bytes. The nonce is the beginning of the journal
 * record's hash (it stands for the incarnation), the position, the event's rank and the cell: the same event always
 * gives the same bytes, and two events never share a nonce. Holds one cipher: confined to one thread at a time.
 */
final class CellSealing {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final long LARGEST_POSITION = (1L << 40) - 1;
    private static final int LARGEST_PART = (1 << 16) - 1;

    private final StoreKeys keys;
    private final Cipher cipher;

    CellSealing(StoreKeys keys) {
        this.keys = keys;
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of the platform", e);
        }
    }

    /** Empty when the file's key was destroyed: then nothing of it may be written any more. */
    Optional<Opaque> seal(Optional<UUID> file, Cell cell, byte[] boundTo, Mark mark, int part, byte[] plain) {
        return keys.sealing(file).map(key -> {
            try {
                ByteBuffer out = ByteBuffer.allocate(NONCE_BYTES + plain.length + TAG_BITS / 8);
                byte[] nonce = nonce(mark, part, cell);
                out.put(nonce);
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
                cipher.updateAAD(boundTo);
                cipher.doFinal(ByteBuffer.wrap(plain), out);
                return new Opaque(out.array());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("AES-GCM refuses to seal", e);
            }
        });
    }

    /**
     * Opens a sealed value; empty when its key was destroyed.
     *
     * @throws IllegalStateException when the bytes were changed, or stand in another row than the one they were made for
     */
    Optional<byte[]> open(Optional<UUID> file, byte[] boundTo, byte[] sealed) {
        return keys.sealing(file).map(key -> {
            try {
                cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
                cipher.updateAAD(boundTo);
                return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            } catch (AEADBadTagException e) {
                throw new IllegalStateException("a sealed value of the store was changed");
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("AES-GCM refuses to open", e);
            }
        });
    }

    boolean isErased(UUID file) {
        return keys.sealing(Optional.of(file)).isEmpty();
    }

    private static byte[] nonce(Mark mark, int part, Cell cell) {
        if (mark.position() > LARGEST_POSITION || part > LARGEST_PART) {
            throw new IllegalStateException("position " + mark.position() + " part " + part + " has no nonce");
        }
        return ByteBuffer.allocate(NONCE_BYTES)
                .put(mark.hash(), 0, Integer.BYTES)
                .put((byte) (mark.position() >>> 32))
                .putInt((int) mark.position())
                .putShort((short) part)
                .put((byte) cell.number())
                .array();
    }
}
