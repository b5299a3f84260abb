package fr.centre15.loadtests.bench;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;

/** Calls at a fixed rate, whatever the calls take: the intended time is what counts, so a late call is not forgiven. */
final class Beat {

    private Beat() {}

    /**
     * @param action given the number of the call, from 0, and its intended time in epoch milliseconds
     */
    static void run(int perSecond, int times, BiConsumer<Integer, Double> action) {
        long start = System.nanoTime();
        double startMillis = Clock.millis();
        for (int i = 0; i < times; i++) {
            long dueNanos = i * 1_000_000_000L / perSecond;
            long left = start + dueNanos - System.nanoTime();
            while (left > 0) {
                LockSupport.parkNanos(left);
                left = start + dueNanos - System.nanoTime();
            }
            action.accept(i, startMillis + dueNanos / 1e6);
        }
    }
}
