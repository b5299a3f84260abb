package fr.centre15.geo.routing;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What stands before a block of a PBF file.
 *
 * @param type field 1
 * @param size field 3: length in bytes of the block that follows, -1 when it is missing
 */
record BlobHeader(String type, int size) {

    static BlobHeader read(byte[] bytes) throws IOException {
        String type = "";
        int size = -1;
        int[] at = {0};
        while (at[0] < bytes.length) {
            long tag = varint(bytes, at);
            int field = (int) (tag >>> 3);
            if ((tag & 7) == 2) {
                long length = varint(bytes, at);
                if (length < 0 || length > bytes.length - at[0]) {
                    throw new IOException("a field reaches beyond its header");
                }
                if (field == 1) {
                    type = new String(bytes, at[0], (int) length, StandardCharsets.US_ASCII);
                }
                at[0] += (int) length;
            } else if ((tag & 7) == 0) {
                long value = varint(bytes, at);
                size = field == 3 ? Math.clamp(value, -1, Integer.MAX_VALUE) : size;
            } else {
                throw new IOException("an unknown kind of field");
            }
        }
        return new BlobHeader(type, size);
    }

    private static long varint(byte[] bytes, int[] at) throws IOException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at[0] >= bytes.length) {
                throw new EOFException("a number is cut");
            }
            byte next = bytes[at[0]++];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IOException("a number has too many bytes");
    }
}
