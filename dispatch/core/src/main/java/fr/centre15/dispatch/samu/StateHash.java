package fr.centre15.dispatch.samu;

import fr.centre15.dispatch.regulation.FileCabinet;
import fr.centre15.dispatch.regulation.RegulationFile;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * The digest of a SAMU's whole state: SHA-256 over the common part and, in the order of their ids, each regulation file's
 * id and own digest. A file whose key was destroyed takes part with the digest recorded before.
 */
public final class StateHash {

    private StateHash() {}

    /** One file's part in the hash. */
    public record FileDigest(UUID file, byte[] digest) {}

    /** O(size of the state); never on the writer's thread. */
    public static byte[] of(SamuState state) {
        List<FileDigest> digests = state.files()
                .files()
                .values()
                .toJavaStream()
                .map(StateHash::digest)
                .toList();
        return of(SamuState.COMMON_CODEC.toBytes(state), digests);
    }

    public static byte[] of(byte[] common, List<FileDigest> files) {
        MessageDigest whole = sha256();
        whole.update(common);
        files.stream().sorted(Comparator.comparing(FileDigest::file)).forEach(file -> {
            whole.update(ByteBuffer.allocate(Long.BYTES * 2)
                    .putLong(file.file().getMostSignificantBits())
                    .putLong(file.file().getLeastSignificantBits())
                    .flip());
            whole.update(file.digest());
        });
        return whole.digest();
    }

    private static FileDigest digest(RegulationFile file) {
        return new FileDigest(file.id().value(), sha256().digest(FileCabinet.FILE_CODEC.toBytes(file)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
