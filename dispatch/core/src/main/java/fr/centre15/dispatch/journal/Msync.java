package fr.centre15.dispatch.journal;

import java.io.IOException;
import java.nio.file.Path;
import net.openhft.chronicle.core.Jvm;
import net.openhft.chronicle.core.onoes.ExceptionHandler;
import net.openhft.chronicle.queue.ExcerptAppender;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** {@code msync(MS_SYNC)}. The queue library only logs a failing one: here it becomes an exception. */
final class Msync implements SyncDisk {

    private @Nullable String failure;
    private final ExceptionHandler listener = new ExceptionHandler() {
        @Override
        public void on(Logger logger, @Nullable String message, @Nullable Throwable thrown) {
            failure = message;
        }
    };

    @Override
    public void sync(ExcerptAppender appender) throws IOException {
        Jvm.setThreadLocalExceptionHandlers(listener, null, null);
        try {
            appender.sync();
        } finally {
            Jvm.setThreadLocalExceptionHandlers(null, null, null);
        }
        if (failure != null) {
            throw new IOException(failure);
        }
    }

    @Override
    public void syncFile(Path file) throws IOException {
        Folders.syncFile(file);
    }
}
