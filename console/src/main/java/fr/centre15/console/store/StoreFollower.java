package fr.centre15.console.store;

import fr.centre15.dispatch.journal.Journal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Follows the journal into the database on a thread of its own. Dispatch never waits for it: with the database gone it
 * tries again, says so, and goes on from the database's own checkpoint. Thread safe.
 */
public final class StoreFollower implements AutoCloseable {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);
    private static final int SMALLEST_BATCH = 16;

    private final Journal journal;
    private final DataSource database;
    private final StoreOwner owner;
    private final StoreKeys keys;
    private final int batchSize;
    private final Duration linger;
    private final StoreGauge gauge;
    private final Schema schema = new Schema();
    private final Semaphore wakeUps = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private int batch;

    private StoreFollower(
            Journal journal,
            DataSource database,
            StoreOwner owner,
            StoreKeys keys,
            StoreProperties properties,
            InstantSource clock) {
        this.journal = journal;
        this.database = database;
        this.owner = owner;
        this.keys = keys;
        this.batchSize = properties.batchSize();
        this.batch = batchSize;
        this.linger = properties.linger();
        this.gauge = new StoreGauge(clock);
        this.thread = Thread.ofPlatform().name("samu-store").daemon(true).unstarted(this::run);
    }

    static StoreFollower start(
            Journal journal,
            DataSource database,
            StoreOwner owner,
            StoreKeys keys,
            StoreProperties properties,
            InstantSource clock) {
        StoreFollower follower = new StoreFollower(journal, database, owner, keys, properties, clock);
        follower.thread.start();
        return follower;
    }

    /** Says that the journal has grown. Only signals: may be called from any thread. */
    public void wake() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    public StoreStatus status() {
        return gauge.status(journal.durableMark().position());
    }

    private void run() {
        BackOff backOff = new BackOff();
        while (!isClosing()) {
            try {
                follow(backOff);
            } catch (Exception | Error fault) {
                // A batch that the database could not take in time is tried again in smaller pieces.
                batch = Math.max(Math.min(SMALLEST_BATCH, batchSize), batch / 2);
                gauge.down(fault);
                pause(backOff.next());
            }
        }
    }

    private void follow(BackOff backOff) throws Exception {
        if (journal.durableMark().position() == 0) {
            awaitWakeUp();
            return;
        }
        schema.prepare(database);
        try (StoreSession session = StoreSession.begin(database, journal, owner, new Projection(keys))) {
            gauge.reached(session.stored().position(), true);
            while (!isClosing()) {
                int count = session.advance(batch);
                boolean more = count == batch;
                gauge.reached(session.stored().position(), more);
                backOff.reset();
                batch = Math.min(batchSize, batch * 2);
                if (!more) {
                    awaitWakeUp();
                    pause(linger);
                }
            }
        }
    }

    private void awaitWakeUp() throws InterruptedException {
        if (wakeUps.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
            wakeUps.drainPermits();
        }
    }

    private void pause(Duration time) {
        try {
            closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing.countDown();
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    /** Stops after the batch in work. Never interrupts: an interrupt would close the key file under the writer. */
    @Override
    public void close() {
        closing.countDown();
        wake();
        try {
            thread.join(LONGEST_STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
