package fr.centre15.dispatch.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what a {@link Sink} wrote. Every read is bounded by the bytes present; nothing is allocated on a claim. */
public final class Source {

    private static final int SEVEN_BITS = 0x7f;
    private static final int LAST_SHIFT = 63;

    private final byte[] bytes;
    private int at;

    public Source(byte[] bytes) {
        this.bytes = bytes;
    }

    public int takeByte() {
        require(1);
        return bytes[at++];
    }

    public long takeLong() {
        long folded = takeUnsigned();
        return (folded >>> 1) ^ -(folded & 1);
    }

    public long takeUnsigned() {
        long value = 0;
        for (int shift = 0; shift <= LAST_SHIFT; shift += 7) {
            int next = takeByte();
            value |= (long) (next & SEVEN_BITS) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new MalformedContent("a number does not end");
    }

    public long takeFixed() {
        require(Long.BYTES);
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << 8 | bytes[at++] & 0xff;
        }
        return value;
    }

    public String takeText() {
        int length = takeLength();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    public byte[] takeBytes() {
        int length = takeLength();
        byte[] taken = Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return taken;
    }

    /** A count of elements, each of which takes at least one byte: never more than the bytes that remain. */
    public int takeCount() {
        return takeLength();
    }

    /** Something is left: what a later version added. */
    public boolean hasMore() {
        return at != bytes.length;
    }

    /** Fails unless everything was read: trailing bytes mean that reader and writer disagree. */
    public void expectEnd() {
        if (at != bytes.length) {
            throw new MalformedContent((bytes.length - at) + " bytes are left over");
        }
    }

    private int takeLength() {
        long length = takeUnsigned();
        if (length < 0 || length > bytes.length - at) {
            throw new MalformedContent("a length of " + length + " exceeds the content");
        }
        return (int) length;
    }

    private void require(int count) {
        if (bytes.length - at < count) {
            throw new MalformedContent("the content ends too early");
        }
    }
}
