package fr.centre15.console.engine;

import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.journal.DiskWatch;
import fr.centre15.dispatch.pipeline.Pipeline;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the journal's volume and stops the intake before the disk is full; calls are taken again when it is not. */
public final class DiskKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DiskKeeper.class);
    private static final long LOOK_EVERY_SECONDS = 2;

    private final DiskWatch watch;
    private final Path folder;
    private final Pipeline pipeline;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("samu-disk").daemon(true).factory());
    private volatile DiskWatch.Level level = DiskWatch.Level.NORMAL;

    private DiskKeeper(DiskWatch watch, Path folder, Pipeline pipeline) {
        this.watch = watch;
        this.folder = folder;
        this.pipeline = pipeline;
    }

    static DiskKeeper start(DiskWatch watch, Path folder, Pipeline pipeline) {
        DiskKeeper keeper = new DiskKeeper(watch, folder, pipeline);
        keeper.look();
        keeper.timer.scheduleWithFixedDelay(keeper::look, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        return keeper;
    }

    /** What was seen last; thread safe. */
    public DiskWatch.Level level() {
        return level;
    }

    private void look() {
        try {
            level = watch.level(folder);
        } catch (UncheckedIOException unreadable) {
            // A volume that cannot be asked is a volume in trouble; the task must go on looking.
            LOG.error("the journal's volume cannot be read", unreadable);
            level = DiskWatch.Level.WARN;
        }
        Optional<Refusal> closed = pipeline.closedBecause();
        if (level == DiskWatch.Level.REFUSE && closed.isEmpty()) {
            pipeline.closeIntake(Refusal.DISK_FULL);
        } else if (level != DiskWatch.Level.REFUSE
                && closed.filter(Refusal.DISK_FULL::equals).isPresent()) {
            pipeline.openIntake();
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
