package fr.centre15.dispatch.journal;

import java.util.HexFormat;

/**
 * A place in the journal: everything up to and including this record.
 *
 * @param position dense number of the record on this node, from 1; 0 = before the first
 * @param index where the queue keeps it; opaque
 * @param hash SHA-256 of the record, 32 bytes; what the next record must name as its previous
 */
public record Mark(long position, long index, byte[] hash) {

    private static final int HASH_BYTES = 32;

    /** Before the first record. */
    public static final Mark BEGINNING = new Mark(0, 0, new byte[HASH_BYTES]);

    public Mark {
        if (hash.length != HASH_BYTES) {
            throw new IllegalArgumentException("a hash has 32 bytes");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mark that && position == that.position && java.util.Arrays.equals(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(position);
    }

    @Override
    public String toString() {
        return position + ":" + HexFormat.of().formatHex(hash, 0, 6);
    }
}
