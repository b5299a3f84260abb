package fr.centre15.dispatch.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * The recovery marker: what an incarnation found when it opened the journal. Everything its predecessor wrote after
 * {@code resume} is void for ever, whatever those bytes come to look like. Kept in a file of its own, replaced in one
 * step and authenticated, so that it can never itself be half there. Layout, big-endian:
 *
 * <pre>
 * version -2, salt 16                 from the second version on
 * incarnation 4, position 8, index 8, hash 32, has torn 1, torn: position 8, index 8, size 4, reason 1
 * tag 16                              of all before
 * </pre>
 *
 * @param incarnation number of the incarnation that opened
 * @param salt mixed into every key of this incarnation
 * @param resume last sound record of all before; the next record follows it
 * @param torn the record found broken after it, if any
 */
record Opening(int incarnation, Salt salt, Mark resume, Optional<TornRecord> torn) {

    private static final String NAME = "opening";
    private static final int PART = 0xFFFF;
    /** Negative, since the first version began with the incarnation's number. */
    private static final int VERSION = -2;

    private static final int HEAD = Integer.BYTES + Salt.BYTES;
    private static final int CONTENT = 4 + 8 + 8 + Hashes.BYTES + 1 + 8 + 8 + 4 + 1;
    private static final int FIRST_VERSION_BYTES = CONTENT + Sealing.TAG_BYTES;
    private static final int BYTES = HEAD + FIRST_VERSION_BYTES;

    void write(Path folder, KeyRing keys) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(BYTES).putInt(VERSION);
        content.putLong(salt.high()).putLong(salt.low()).putInt(incarnation);
        content.putLong(resume.position()).putLong(resume.index()).put(resume.hash());
        content.put((byte) (torn.isPresent() ? 1 : 0));
        torn.ifPresent(record -> content.putLong(record.position())
                .putLong(record.index())
                .putInt(record.size())
                .put((byte) record.reason().ordinal()));
        Sealing sealing = new Sealing();
        byte[] bytes = content.array();
        byte[] nonce = sealing.nonce(incarnation, 0, PART);
        int tagAt = BYTES - Sealing.TAG_BYTES;
        sealing.seal(keys.openingKey(salt), nonce, bytes, tagAt, new byte[0], bytes, tagAt);
        Folders.replace(folder.resolve(NAME), bytes);
    }

    /** Puts it beside archived records, which nobody could open without the salt in it. */
    static void copy(Path folder, Path to) throws IOException {
        if (!Files.exists(to.resolve(NAME))) {
            Folders.replace(to.resolve(NAME), Files.readAllBytes(folder.resolve(NAME)));
        }
    }

    /** Empty when the incarnation died before it had opened; nothing can have been written in it then. */
    static Optional<Opening> read(Path folder, int incarnation, KeyRing keys) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file) || Files.size(file) > BYTES) {
            throw damaged(incarnation, null);
        }
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        Salt salt = Salt.NONE;
        if (bytes.length == BYTES && in.getInt() == VERSION) {
            salt = new Salt(in.getLong(), in.getLong());
        } else if (bytes.length != FIRST_VERSION_BYTES) {
            throw damaged(incarnation, null);
        }
        verify(bytes, incarnation, keys.openingKey(salt));
        return Optional.of(content(in, salt));
    }

    private static void verify(byte[] bytes, int incarnation, SecretKey key) {
        Sealing sealing = new Sealing();
        int tagAt = bytes.length - Sealing.TAG_BYTES;
        try {
            byte[] nonce = sealing.nonce(incarnation, 0, PART);
            sealing.open(key, nonce, bytes, tagAt, bytes, tagAt, Sealing.TAG_BYTES);
        } catch (AEADBadTagException e) {
            throw damaged(incarnation, e);
        }
    }

    private static Opening content(ByteBuffer in, Salt salt) {
        int incarnation = in.getInt();
        long position = in.getLong();
        long index = in.getLong();
        byte[] hash = new byte[Hashes.BYTES];
        in.get(hash);
        Mark resume = new Mark(position, index, hash);
        Optional<TornRecord> torn = in.get() == 0
                ? Optional.empty()
                : Optional.of(
                        new TornRecord(in.getLong(), in.getLong(), in.getInt(), TornRecord.Reason.values()[in.get()]));
        return new Opening(incarnation, salt, resume, torn);
    }

    private static JournalCorrupted damaged(int incarnation, @Nullable Exception cause) {
        return new JournalCorrupted("opening " + incarnation + " is damaged", cause);
    }
}
