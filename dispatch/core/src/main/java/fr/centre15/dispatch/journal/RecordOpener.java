package fr.centre15.dispatch.journal;

import fr.centre15.dispatch.journal.JournalRecord.ReadEvent;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Verifies and opens the bytes of one record; the layout is told in {@link RecordSealer}. Confined to one thread at a
 * time.
 */
final class RecordOpener {

    private final KeyRing keys;
    private final Sealing sealing = new Sealing();
    private final MessageDigest digest = Hashes.sha256();

    RecordOpener(KeyRing keys) {
        this.keys = keys;
    }

    /** Position, and the position known to be on disk when the record was written, as far as its digest is right. */
    record Proof(long position, long durable) {}

    private record Part(int type, int version, int slot, int length, Optional<UUID> file) {}

    /** The record at {@code index}, which must follow {@code after} within its incarnation. */
    JournalRecord open(byte[] record, int length, Incarnation incarnation, Mark after, long index) throws Unsound {
        byte[] hash = verify(record, length);
        try {
            return open(ByteBuffer.wrap(record, 0, length), incarnation, after, index, hash);
        } catch (BufferUnderflowException | IllegalArgumentException | NegativeArraySizeException e) {
            throw new Unsound(TornRecord.Reason.STRUCTURE, length);
        }
    }

    private JournalRecord open(ByteBuffer in, Incarnation incarnation, Mark after, long index, byte[] hash)
            throws Unsound {
        int length = in.limit();
        int parts = in.getShort(1);
        int header = in.getInt(3);
        byte[] previous = Arrays.copyOfRange(in.array(), 23, 23 + Hashes.BYTES);
        if (in.getInt(11) != incarnation.number()
                || in.getLong(15) != after.position() + 1
                || !Arrays.equals(previous, after.hash())) {
            throw new Unsound(TornRecord.Reason.ORDER, length);
        }
        in.position(63);
        long firstSequence = in.getLong();
        long epoch = in.getLong();
        long atMicros = in.getLong();
        UUID command = new UUID(in.getLong(), in.getLong());
        String samu = text(in);
        String actor = text(in);
        List<Part> described = describedParts(in, parts);
        if (in.position() != header) {
            throw new Unsound(TornRecord.Reason.STRUCTURE, length);
        }
        Mark mark = new Mark(after.position() + 1, index, hash);
        List<ReadEvent> events = new ArrayList<>(parts - 1);
        int at = header;
        for (int part = 0; part < parts - 1; part++) {
            Part each = described.get(part);
            Optional<byte[]> content =
                    content(in.array(), length, header, incarnation, mark.position(), part, each, at);
            events.add(new ReadEvent(each.type(), each.version(), each.file(), content));
            at += each.length();
        }
        for (Part each : described.subList(0, parts - 1)) {
            keys.learn(samu, atMicros, each.file(), each.slot());
        }
        return new JournalRecord(mark, samu, firstSequence, epoch, atMicros, command, actor, List.copyOf(events));
    }

    /** The raw command kept as evidence in a record already verified; empty when its key was destroyed. */
    Optional<byte[]> command(byte[] record, int length, Incarnation incarnation) throws Unsound {
        ByteBuffer in = ByteBuffer.wrap(record, 0, length);
        int parts = in.getShort(1);
        int header = in.getInt(3);
        in.position(RecordSealer.FIXED);
        text(in);
        text(in);
        List<Part> described = describedParts(in, parts);
        int at = header;
        for (int part = 0; part < parts - 1; part++) {
            at += described.get(part).length();
        }
        return content(record, length, header, incarnation, in.getLong(15), parts - 1, described.get(parts - 1), at);
    }

    /** What a record says about its time of writing, when its own digest is right; otherwise null. */
    @Nullable
    Proof proof(byte[] record, int length) {
        try {
            verify(record, length);
            ByteBuffer in = ByteBuffer.wrap(record, 0, length);
            return new Proof(in.getLong(15), in.getLong(55));
        } catch (Unsound e) {
            return null;
        }
    }

    /** The length that a record of up to {@code size} bytes gives itself. */
    static int lengthIn(byte[] record, int size) {
        return size < RecordSealer.FIXED ? 0 : ByteBuffer.wrap(record).getInt(7);
    }

    /** Hash of a record, when its bytes are those that were written. */
    byte[] verify(byte[] record, int length) throws Unsound {
        if (length < RecordSealer.FIXED + RecordSealer.TRAILER || record[0] != RecordSealer.VERSION) {
            throw new Unsound(TornRecord.Reason.STRUCTURE, length);
        }
        ByteBuffer in = ByteBuffer.wrap(record, 0, length);
        int header = in.getInt(3);
        if (in.getInt(7) != length || in.getShort(1) < 2 || header < RecordSealer.FIXED || header > length) {
            throw new Unsound(TornRecord.Reason.STRUCTURE, length);
        }
        byte[] hash = new byte[Hashes.BYTES];
        try {
            digest.update(record, 0, length - RecordSealer.TRAILER);
            digest.digest(hash, 0, hash.length);
        } catch (DigestException e) {
            throw new IllegalStateException("a SHA-256 has 32 bytes", e);
        }
        int trailer = length - RecordSealer.TRAILER;
        if (!Arrays.equals(hash, 0, RecordSealer.TRAILER, record, trailer, length)) {
            throw new Unsound(TornRecord.Reason.DIGEST, length);
        }
        return hash;
    }

    private static List<Part> describedParts(ByteBuffer in, int parts) {
        List<Part> described = new ArrayList<>(parts);
        for (int part = 0; part < parts; part++) {
            int type = in.getInt();
            int version = in.getInt();
            int slot = in.getInt();
            int length = in.getInt();
            boolean hasFile = in.get() == 1;
            Optional<UUID> file = hasFile ? Optional.of(new UUID(in.getLong(), in.getLong())) : Optional.empty();
            described.add(new Part(type, version, slot, length, file));
        }
        return described;
    }

    private Optional<byte[]> content(
            byte[] record, int length, int header, Incarnation incarnation, long position, int index, Part part, int at)
            throws Unsound {
        if (part.length() < Sealing.TAG_BYTES || part.length() > length - RecordSealer.TRAILER - at) {
            throw new Unsound(TornRecord.Reason.STRUCTURE, length);
        }
        @Nullable
        SecretKey key =
                keys.journalKey(part.slot(), incarnation.opening().salt()).orElse(null);
        if (key == null) {
            return Optional.empty();
        }
        try {
            byte[] nonce = sealing.nonce(incarnation.number(), position, index);
            return Optional.of(sealing.open(key, nonce, record, header, record, at, part.length()));
        } catch (AEADBadTagException e) {
            throw new Unsound(TornRecord.Reason.TAG, length);
        }
    }

    private static String text(ByteBuffer in) {
        byte[] text = new byte[in.getShort()];
        in.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
