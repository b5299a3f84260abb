package fr.centre15.dispatch.journal;

import java.io.IOException;
import net.openhft.chronicle.queue.ExcerptAppender;

/** The step that makes appended bytes durable. Tests put a failing disk here. */
@FunctionalInterface
interface SyncDisk {

    void sync(ExcerptAppender appender) throws IOException;
}
