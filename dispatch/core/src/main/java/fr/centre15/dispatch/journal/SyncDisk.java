package fr.centre15.dispatch.journal;

import java.io.IOException;
import java.nio.file.Path;
import net.openhft.chronicle.queue.ExcerptAppender;

/** The steps that make appended bytes durable. Tests put a failing or a watched disk here. */
interface SyncDisk {

    /** Makes durable what was appended since the last call, as far as it lies in the block the appender stands in. */
    void sync(ExcerptAppender appender) throws IOException;

    /** Makes the whole file durable. */
    void syncFile(Path file) throws IOException;
}
