package fr.centre15.console.engine;

import fr.centre15.dispatch.pipeline.DispatchNode;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves a snapshot when much was journalled, every ten minutes when a little was, and once at a graceful stop. */
final class SnapshotKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotKeeper.class);

    private static final long LOOK_EVERY_SECONDS = 20;
    private static final long MANY_RECORDS = 100_000;
    private static final long LOOKS_PER_SNAPSHOT = 30;

    private final DispatchNode node;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("samu-snapshots").daemon(true).factory());
    private long looks;

    private SnapshotKeeper(DispatchNode node) {
        this.node = node;
    }

    static SnapshotKeeper start(DispatchNode node) {
        SnapshotKeeper keeper = new SnapshotKeeper(node);
        keeper.timer.scheduleWithFixedDelay(keeper::look, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        return keeper;
    }

    private void look() {
        looks++;
        if (node.sinceSnapshot() >= MANY_RECORDS || looks % LOOKS_PER_SNAPSHOT == 0) {
            save();
        }
    }

    /** A snapshot that fails costs time at the next start, nothing else: the journal holds everything. */
    private void save() {
        try {
            node.saveSnapshot();
        } catch (RuntimeException fault) {
            LOG.error("no snapshot was saved: {}", fault.getClass().getSimpleName(), fault);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        save();
    }
}
