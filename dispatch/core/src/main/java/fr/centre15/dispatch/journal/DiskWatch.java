package fr.centre15.dispatch.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How full the journal's volume may become.
 *
 * @param warnPercent below this share of free space: alarm
 * @param shedPercent below this share: attachments and telemetry are refused, calls are kept
 * @param refuseBytes below this number of free bytes: intake says paper, and no start
 */
public record DiskWatch(int warnPercent, int shedPercent, long refuseBytes) {

    /** What to do, from harmless to worst. */
    public enum Level {
        NORMAL,
        WARN,
        SHED,
        REFUSE
    }

    /** 20 %, 10 %, 2 GiB. */
    public static DiskWatch standard() {
        return new DiskWatch(20, 10, 2L << 30);
    }

    /** Level of the volume that holds {@code folder}. Asks the file system: not for a hot path. */
    public Level level(Path folder) {
        try {
            FileStore store = Files.getFileStore(folder);
            return level(store.getUsableSpace(), store.getTotalSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Level for so many usable bytes of so many in all. */
    public Level level(long usable, long total) {
        if (usable < refuseBytes) {
            return Level.REFUSE;
        }
        double percent = total == 0 ? 0 : 100.0 * usable / total;
        if (percent < shedPercent) {
            return Level.SHED;
        }
        return percent < warnPercent ? Level.WARN : Level.NORMAL;
    }
}
