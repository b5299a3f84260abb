package fr.centre15.dispatch.journal;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What lies, raw, behind the last sound record of a daily file. A sound record there that was written after its
 * predecessors had been synced proves that the damage is no torn tail.
 *
 * @param unfinished bytes of a document begun and never finished; -1 = none
 * @param durable highest position proven to have been on disk; 0 = none
 */
record TailScan(int unfinished, long durable) {

    private static final ValueLayout.OfInt QUEUE_INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt RECORD_INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final int NOT_COMPLETE = 0x8000_0000;
    private static final int META = 0x4000_0000;
    private static final int END_OF_FILE = NOT_COMPLETE | META;
    private static final int LENGTH = 0x3FFF_FFFF;

    static TailScan of(Path file, long from, int incarnation, RecordOpener opener) throws IOException {
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long start = Math.min(from + 3 & ~3L, channel.size());
            MemorySegment tail = channel.map(FileChannel.MapMode.READ_ONLY, start, channel.size() - start, arena);
            return new TailScan(unfinished(tail), durable(tail, incarnation, opener));
        }
    }

    /** False when not even the queue's own header was written in the file. */
    static boolean begun(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer header = ByteBuffer.allocate(Integer.BYTES);
            return channel.read(header) == Integer.BYTES && header.getInt(0) != 0;
        }
    }

    private static int unfinished(MemorySegment tail) {
        long at = 0;
        while (at + 4 <= tail.byteSize()) {
            int header = tail.get(QUEUE_INT, at);
            if (header == 0 || header == END_OF_FILE) {
                return -1;
            }
            if ((header & NOT_COMPLETE) != 0 || (header & META) == 0) {
                return header & LENGTH;
            }
            at += 4 + (header & LENGTH);
        }
        return -1;
    }

    private static long durable(MemorySegment tail, int incarnation, RecordOpener opener) {
        long durable = 0;
        long end = tail.byteSize() - RecordSealer.FIXED;
        for (long at = 0; at < end; at += 4) {
            if (tail.get(ValueLayout.JAVA_BYTE, at) != RecordSealer.VERSION
                    || tail.get(RECORD_INT, at + 11) != incarnation) {
                continue;
            }
            int length = tail.get(RECORD_INT, at + 7);
            if (length < RecordSealer.FIXED || length > tail.byteSize() - at) {
                continue;
            }
            byte[] record = tail.asSlice(at, length).toArray(ValueLayout.JAVA_BYTE);
            RecordOpener.Proof proof = opener.proof(record, length);
            if (proof != null) {
                durable = Math.max(durable, proof.durable());
            }
        }
        return durable;
    }
}
