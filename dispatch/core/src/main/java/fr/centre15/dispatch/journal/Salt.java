package fr.centre15.dispatch.journal;

import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/**
 * 128 random bits drawn by each incarnation and mixed into every key it seals with. Two lives that bear the same number
 * because a copy of the folder was brought back share no key, so that no (key, nonce) pair is ever met twice.
 *
 * @see "DD002 The journal"
 */
record Salt(long high, long low) {

    static final int BYTES = 2 * Long.BYTES;

    /** Of the incarnations lived before salts were drawn. */
    static final Salt NONE = new Salt(0, 0);

    static Salt drawn(RandomGenerator random) {
        return new Salt(random.nextLong(), random.nextLong());
    }

    byte[] bytes() {
        return equals(NONE)
                ? new byte[0]
                : ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
    }
}
