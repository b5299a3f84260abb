package fr.centre15.dispatch.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Sends at a fixed rate whatever the answers do. Latency counts from the intended time of each sending, so a stall is
 * charged to everyone who had to wait behind it.
 */
final class OpenLoop {

    private static final long HIGHEST_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Histogram latencies = new ConcurrentHistogram(HIGHEST_NANOS, 3);
    private final long intervalNanos;

    OpenLoop(int perSecond) {
        this.intervalNanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    /** @param send given the intended time; must not wait */
    void run(int count, LongConsumer send) {
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long intended = start + i * intervalNanos;
            awaitTime(intended);
            send.accept(intended);
        }
    }

    /** Waits for a moment of the monotonic clock; not at all when it is past. */
    static void awaitTime(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    void answered(long intended) {
        latencies.recordValue(Math.clamp(System.nanoTime() - intended, 0, HIGHEST_NANOS));
    }

    double micros(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e3;
    }

    long answers() {
        return latencies.getTotalCount();
    }
}
