package fr.centre15.dispatch.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;

/**
 * The recovery marker: what an incarnation found when it opened the journal. Everything its predecessor wrote after
 * {@code resume} is void for ever, whatever those bytes come to look like. Kept in a file of its own, replaced in one
 * step and authenticated, so that it can never itself be half there.
 *
 * @param incarnation number of the incarnation that opened
 * @param resume last sound record of all before; the next record follows it
 * @param torn the record found broken after it, if any
 */
record Opening(int incarnation, Mark resume, Optional<TornRecord> torn) {

    private static final String NAME = "opening";
    private static final int PART = 0xFFFF;
    private static final int CONTENT = 4 + 8 + 8 + Hashes.BYTES + 1 + 8 + 8 + 4 + 1;

    void write(Path folder, KeyRing keys) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(CONTENT + Sealing.TAG_BYTES).putInt(incarnation);
        content.putLong(resume.position()).putLong(resume.index()).put(resume.hash());
        content.put((byte) (torn.isPresent() ? 1 : 0));
        torn.ifPresent(record -> content.putLong(record.position())
                .putLong(record.index())
                .putInt(record.size())
                .put((byte) record.reason().ordinal()));
        Sealing sealing = new Sealing();
        byte[] bytes = content.array();
        byte[] nonce = sealing.nonce(incarnation, 0, PART);
        sealing.seal(keys.nodeKey(Purpose.JOURNAL), nonce, bytes, CONTENT, new byte[0], bytes, CONTENT);
        Folders.replace(folder.resolve(NAME), bytes);
    }

    /** Empty when the incarnation died before it had opened; nothing can have been written in it then. */
    static Optional<Opening> read(Path folder, int incarnation, KeyRing keys) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        Sealing sealing = new Sealing();
        try {
            if (bytes.length != CONTENT + Sealing.TAG_BYTES) {
                throw new JournalCorrupted("opening " + incarnation + " has another length");
            }
            byte[] nonce = sealing.nonce(incarnation, 0, PART);
            sealing.open(keys.nodeKey(Purpose.JOURNAL), nonce, bytes, CONTENT, bytes, CONTENT, Sealing.TAG_BYTES);
        } catch (AEADBadTagException e) {
            throw new JournalCorrupted("opening " + incarnation + " is damaged", e);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 4, CONTENT - 4);
        long position = in.getLong();
        long index = in.getLong();
        int hashAt = in.position();
        Mark resume = new Mark(position, index, Arrays.copyOfRange(bytes, hashAt, hashAt + Hashes.BYTES));
        in.position(hashAt + Hashes.BYTES);
        if (in.get() == 0) {
            return Optional.of(new Opening(incarnation, resume, Optional.empty()));
        }
        TornRecord torn = new TornRecord(in.getLong(), in.getLong(), in.getInt(), TornRecord.Reason.values()[in.get()]);
        return Optional.of(new Opening(incarnation, resume, Optional.of(torn)));
    }
}
