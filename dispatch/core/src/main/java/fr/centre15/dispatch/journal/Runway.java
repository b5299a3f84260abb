package fr.centre15.dispatch.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps real disk blocks ahead of the last record. Where a mapped write meets a hole on a full disk, the process may be
 * killed; here the zeros are written by an ordinary write first, and a full disk is an ordinary exception. Confined to
 * the writer.
 */
final class Runway implements AutoCloseable {

    /** How far the runway grows at a time. */
    private static final int STEP = 1 << 18;

    /**
     * Zeros are written page by page. The page cache keeps one large folio for one large write, and every later
     * {@code msync} of a single record would then write the whole folio: measured at 2.5 times the time.
     */
    private static final int PAGE = 4096;

    private final long length;
    private final byte[] zeros;
    private @Nullable FileChannel channel;
    private long ready;

    /** @param length bytes kept ahead; 0 = no runway */
    Runway(long length) {
        this.length = length;
        this.zeros = new byte[PAGE];
    }

    /** To be called before the queue first touches a daily file: the file is made here, of zeros on real blocks. */
    void enter(Path daily) throws IOException {
        if (length == 0) {
            return;
        }
        close();
        Folders.ownerFile(daily);
        channel = FileChannel.open(daily, StandardOpenOption.WRITE);
        ready = 0;
        extend(length);
    }

    /** Makes sure that {@code next} bytes after {@code end} have blocks. */
    void ensure(long end, int next) throws IOException {
        // Never behind what is written: the zeros would wipe records out.
        ready = Math.max(ready, (end + PAGE - 1) / PAGE * PAGE);
        if (channel != null && ready - end < Math.max(length / 2, next)) {
            extend(Math.max(ready + Math.min(length, STEP), end + next));
        }
    }

    private void extend(long to) throws IOException {
        while (channel != null && ready < to) {
            Folders.write(channel, ByteBuffer.wrap(zeros), ready);
            ready += zeros.length;
        }
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
        channel = null;
    }
}
