package fr.centre15.dispatch.journal;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * Writes one snapshot file. Layout: version, SAMU, mark, state hash, salt, key assignments, common section; per file 1,
 * id, digest, sealed section; 0; tag of the SHA-256 of all before. Each section has a key of its own, derived with the
 * salt, so that one nonce serves all.
 */
final class SnapshotWriter implements AutoCloseable {

    static final int VERSION = 1;
    static final String COMMON = "snapshot common";
    static final String SECTION = "snapshot section";
    static final String SEAL = "snapshot seal";

    private final KeyRing keys;
    private final byte[] salt;
    private final Sealing sealing = new Sealing();
    private final MessageDigest whole = Hashes.sha256();
    private final MessageDigest section = Hashes.sha256();
    private final DataOutputStream out;

    SnapshotWriter(Path file, KeyRing keys, byte[] salt) throws IOException {
        this.keys = keys;
        this.salt = salt;
        this.out = new DataOutputStream(
                new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), whole));
    }

    void head(String samu, Mark mark, byte[] stateHash, byte[] common) throws IOException {
        if (stateHash.length != Hashes.BYTES) {
            throw new IllegalArgumentException("a state hash has 32 bytes");
        }
        out.writeInt(VERSION);
        out.writeUTF(samu);
        out.writeLong(mark.position());
        out.writeLong(mark.index());
        out.write(mark.hash());
        out.write(stateHash);
        out.write(salt);
        byte[] assignments = keys.exportAssignments();
        out.writeInt(assignments.length);
        out.write(assignments);
        sealed(Derivation.derive(keys.nodeKey(Purpose.SNAPSHOT), salt, COMMON), common, salt);
    }

    void file(UUID file, byte[] content) {
        SecretKey key = keys.fileKey(file, Purpose.SNAPSHOT)
                .orElseThrow(() -> new IllegalArgumentException("file " + file + " has no key"));
        try {
            out.writeByte(1);
            out.writeLong(file.getMostSignificantBits());
            out.writeLong(file.getLeastSignificantBits());
            byte[] digest = section.digest(content);
            out.write(digest);
            sealed(Derivation.derive(key, salt, SECTION), content, digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sealed(SecretKey key, byte[] content, byte[] bound) throws IOException {
        byte[] sealed = new byte[content.length + Sealing.TAG_BYTES];
        sealing.seal(key, new byte[Sealing.NONCE_BYTES], bound, bound.length, content, sealed, 0);
        out.writeInt(sealed.length);
        out.write(sealed);
    }

    void finish() throws IOException {
        out.writeByte(0);
        out.flush();
        byte[] digest = whole.digest();
        byte[] tag = new byte[Sealing.TAG_BYTES];
        SecretKey key = Derivation.derive(keys.nodeKey(Purpose.SNAPSHOT), salt, SEAL);
        sealing.seal(key, new byte[Sealing.NONCE_BYTES], digest, digest.length, new byte[0], tag, 0);
        out.write(tag);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
