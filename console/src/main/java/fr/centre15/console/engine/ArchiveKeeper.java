package fr.centre15.console.engine;

import fr.centre15.dispatch.pipeline.DispatchNode;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every hour moves to the archive the daily journal files that are old enough and that snapshots and database both hold.
 * Without a database the journal is the only whole record of the past, and nothing is moved.
 */
final class ArchiveKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveKeeper.class);
    private static final long LOOK_EVERY_MINUTES = 60;
    private static final long LONGEST_STOP_SECONDS = 10;

    private final DispatchNode node;
    private final StoredPosition stored;
    private final Duration keep;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("samu-archive").daemon(true).factory());

    /** @param keep age below which a daily file stays in the journal */
    ArchiveKeeper(DispatchNode node, StoredPosition stored, Duration keep, InstantSource clock) {
        this.node = node;
        this.stored = stored;
        this.keep = keep;
        this.clock = clock;
    }

    void start() {
        timer.scheduleWithFixedDelay(this::look, LOOK_EVERY_MINUTES, LOOK_EVERY_MINUTES, TimeUnit.MINUTES);
    }

    /** A move that fails leaves the journal longer than it need be, nothing else; it is tried again. */
    void look() {
        try {
            OptionalLong followed = stored.committed();
            if (followed.isEmpty()) {
                return;
            }
            LocalDate day = LocalDate.ofInstant(clock.instant().minus(keep), ZoneOffset.UTC);
            int moved = node.archiveJournal(followed.getAsLong(), day);
            if (moved > 0) {
                LOG.info("{} daily journal files older than {} days were moved to the archive", moved, keep.toDays());
            }
        } catch (RuntimeException fault) {
            LOG.error("the journal was not archived: {}", fault.getClass().getSimpleName(), fault);
        }
    }

    /** Lets a move in work end: interrupted it would be safe, yet only taken up again at the next start. */
    @Override
    public void close() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a move to the archive goes on; the next start settles it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
