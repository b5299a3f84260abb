package fr.centre15.dispatch.journal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** Verifies and opens one snapshot file; the layout is told in {@link SnapshotWriter}. */
final class SnapshotReader {

    private final KeyRing keys;
    private final Sealing sealing = new Sealing();
    private final MessageDigest digest = Hashes.sha256();

    SnapshotReader(KeyRing keys) {
        this.keys = keys;
    }

    /** Empty when anything in the file is not what was written. */
    Optional<Snapshot> read(byte[] file) {
        try {
            return Optional.of(open(file));
        } catch (AEADBadTagException
                | BufferUnderflowException
                | IllegalArgumentException
                | NegativeArraySizeException e) {
            return Optional.empty();
        }
    }

    private Snapshot open(byte[] file) throws AEADBadTagException {
        ByteBuffer in = ByteBuffer.wrap(file, 0, Math.max(0, file.length - Sealing.TAG_BYTES));
        if (in.getInt() != SnapshotWriter.VERSION) {
            throw new IllegalArgumentException("another version");
        }
        String samu = new String(bytes(in, in.getShort()), StandardCharsets.UTF_8);
        Mark mark = new Mark(in.getLong(), in.getLong(), bytes(in, Hashes.BYTES));
        byte[] stateHash = bytes(in, Hashes.BYTES);
        byte[] salt = bytes(in, Hashes.BYTES);
        checkSeal(file, salt);
        keys.importAssignments(bytes(in, in.getInt()));
        byte[] common = opened(derived(keys.nodeKey(Purpose.SNAPSHOT), salt, SnapshotWriter.COMMON), in, salt);
        List<Snapshot.FileSection> files = new ArrayList<>();
        while (in.get() == 1) {
            UUID id = new UUID(in.getLong(), in.getLong());
            byte[] recorded = bytes(in, Hashes.BYTES);
            files.add(new Snapshot.FileSection(id, recorded, section(id, in, recorded, salt)));
        }
        return new Snapshot(samu, mark, stateHash, common, files);
    }

    private Optional<byte[]> section(UUID file, ByteBuffer in, byte[] recorded, byte[] salt)
            throws AEADBadTagException {
        @Nullable SecretKey key = keys.fileKey(file, Purpose.SNAPSHOT).orElse(null);
        if (key == null) {
            bytes(in, in.getInt());
            return Optional.empty();
        }
        return Optional.of(opened(derived(key, salt, SnapshotWriter.SECTION), in, recorded));
    }

    private void checkSeal(byte[] file, byte[] salt) throws AEADBadTagException {
        int end = file.length - Sealing.TAG_BYTES;
        digest.update(file, 0, end);
        byte[] whole = digest.digest();
        SecretKey key = derived(keys.nodeKey(Purpose.SNAPSHOT), salt, SnapshotWriter.SEAL);
        sealing.open(key, new byte[Sealing.NONCE_BYTES], whole, whole.length, file, end, Sealing.TAG_BYTES);
    }

    private byte[] opened(SecretKey key, ByteBuffer in, byte[] bound) throws AEADBadTagException {
        byte[] sealed = bytes(in, in.getInt());
        return sealing.open(key, new byte[Sealing.NONCE_BYTES], bound, bound.length, sealed, 0, sealed.length);
    }

    private static SecretKey derived(SecretKey key, byte[] salt, String purpose) {
        return Derivation.derive(key, salt, purpose);
    }

    private static byte[] bytes(ByteBuffer in, int length) {
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        int start = in.position();
        in.position(start + length);
        return Arrays.copyOfRange(in.array(), start, start + length);
    }
}
