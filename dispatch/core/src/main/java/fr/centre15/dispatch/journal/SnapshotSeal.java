package fr.centre15.dispatch.journal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UTFDataFormatException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;

/**
 * Verifies the seal of a snapshot, which covers its every byte, without opening it: costs one pass and little memory.
 * Confined to one thread.
 */
final class SnapshotSeal {

    private static final int PIECE = 1 << 16;

    private final KeyRing keys;
    private final Sealing sealing = new Sealing();

    SnapshotSeal(KeyRing keys) {
        this.keys = keys;
    }

    private record Head(String samu, Mark mark, byte[] salt) {}

    /** The mark of a snapshot that is what was written for this SAMU; otherwise empty. */
    Optional<Mark> verified(Path file, String samu) throws IOException {
        long content = Files.size(file) - Sealing.TAG_BYTES;
        MessageDigest whole = Hashes.sha256();
        try (var in = new DataInputStream(
                new DigestInputStream(new BufferedInputStream(Files.newInputStream(file), PIECE), whole))) {
            if (content < Integer.BYTES || in.readInt() != SnapshotWriter.VERSION) {
                return Optional.empty();
            }
            Head head = head(in);
            skip(in, content - headBytes(head));
            byte[] digest = whole.digest();
            byte[] tag = in.readNBytes(Sealing.TAG_BYTES);
            SecretKey key = Derivation.derive(keys.nodeKey(Purpose.SNAPSHOT), head.salt(), SnapshotWriter.SEAL);
            sealing.open(key, new byte[Sealing.NONCE_BYTES], digest, digest.length, tag, 0, tag.length);
            return head.samu().equals(samu) ? Optional.of(head.mark()) : Optional.empty();
        } catch (AEADBadTagException | EOFException | UTFDataFormatException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static Head head(DataInputStream in) throws IOException {
        String samu = in.readUTF();
        Mark mark = new Mark(in.readLong(), in.readLong(), in.readNBytes(Hashes.BYTES));
        in.readNBytes(Hashes.BYTES);
        return new Head(samu, mark, in.readNBytes(Hashes.BYTES));
    }

    private static long headBytes(Head head) {
        return Integer.BYTES
                + Short.BYTES
                + head.samu().getBytes(StandardCharsets.UTF_8).length
                + 2 * Long.BYTES
                + 3L * Hashes.BYTES;
    }

    private static void skip(InputStream in, long bytes) throws IOException {
        if (bytes < 0) {
            throw new EOFException();
        }
        byte[] piece = new byte[PIECE];
        long left = bytes;
        while (left > 0) {
            int read = in.read(piece, 0, (int) Math.min(left, PIECE));
            if (read < 0) {
                throw new EOFException();
            }
            left -= read;
        }
    }
}
