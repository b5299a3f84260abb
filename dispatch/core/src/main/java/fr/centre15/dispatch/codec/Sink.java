package fr.centre15.dispatch.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing buffer of bytes. Not thread safe; reuse it with {@link #reset()}. */
public final class Sink {

    private static final int CONTINUE = 0x80;
    private static final int SEVEN_BITS = 0x7f;

    private byte[] buffer = new byte[512];
    private int size;

    /** Empties the buffer and keeps its memory. */
    public Sink reset() {
        size = 0;
        return this;
    }

    public void putByte(int value) {
        reserve(1);
        buffer[size++] = (byte) value;
    }

    /** A signed number in one to ten bytes, small absolute values first. */
    public void putLong(long value) {
        putUnsigned((value << 1) ^ (value >> 63));
    }

    /** A number taken as unsigned, in one to ten bytes. */
    public void putUnsigned(long value) {
        reserve(10);
        long rest = value;
        while ((rest & ~SEVEN_BITS) != 0) {
            buffer[size++] = (byte) (rest & SEVEN_BITS | CONTINUE);
            rest >>>= 7;
        }
        buffer[size++] = (byte) rest;
    }

    /** Eight bytes, high byte first. */
    public void putFixed(long value) {
        reserve(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) {
            buffer[size++] = (byte) (value >>> shift);
        }
    }

    public void putText(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        putBytes(encoded);
    }

    public void putBytes(byte[] bytes) {
        putUnsigned(bytes.length);
        reserve(bytes.length);
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    public int size() {
        return size;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(buffer, size);
    }

    private void reserve(int more) {
        if (size + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
        }
    }
}
