package fr.centre15.dispatch.bench;

import fr.centre15.dispatch.pipeline.DispatchNode;
import fr.centre15.dispatch.pipeline.Reply;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A calm, a burst and a calm again on one node, in an open loop. Latencies count from the intended time of each command,
 * kept in the order of these times. For one thread; answers are noted on the node's.
 */
final class Burst {

    private static final long HALF_SECOND = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int PATIENCE_SECONDS = 30;

    private final long[] due;
    private final long[] taken;
    private final AtomicInteger refused = new AtomicInteger();
    private final long burstFrom;
    private final long burstTo;
    private int mostInside;

    /**
     * How it goes.
     *
     * @param perSecond commands a second while calm
     * @param times how many times more in the burst
     */
    record Shape(int perSecond, int times, int calmSeconds, int burstSeconds) {}

    private Burst(Shape shape) {
        long calm = TimeUnit.SECONDS.toNanos(shape.calmSeconds);
        burstFrom = calm;
        burstTo = calm + TimeUnit.SECONDS.toNanos(shape.burstSeconds);
        int before = shape.perSecond * shape.calmSeconds;
        int during = shape.perSecond * shape.times * shape.burstSeconds;
        due = new long[before + during + before];
        taken = new long[due.length];
        long pause = TimeUnit.SECONDS.toNanos(1) / shape.perSecond;
        for (int i = 0; i < due.length; i++) {
            due[i] = i < before
                    ? i * pause
                    : i < before + during
                            ? burstFrom + (i - before) * pause / shape.times
                            : burstTo + (i - before - during) * pause;
        }
    }

    static Burst over(DispatchNode node, Shape shape) throws InterruptedException {
        Burst burst = new Burst(shape);
        burst.run(node);
        return burst;
    }

    private void run(DispatchNode node) throws InterruptedException {
        CallStream calls = new CallStream(1);
        CountDownLatch left = new CountDownLatch(due.length);
        long start = System.nanoTime();
        for (int i = 0; i < due.length; i++) {
            OpenLoop.awaitTime(start + due[i]);
            int mine = i;
            node.pipeline().submit(calls.next()).thenAccept(reply -> {
                taken[mine] = System.nanoTime() - start - due[mine];
                refused.addAndGet(reply instanceof Reply.Accepted ? 0 : 1);
                left.countDown();
            });
            mostInside = Math.max(mostInside, node.pipeline().inside());
        }
        if (!left.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the burst was never worked off");
        }
    }

    int refused() {
        return refused.get();
    }

    /** Most commands that were inside the node at once. */
    int mostInside() {
        return mostInside;
    }

    /** Of all commands before the burst, in microseconds. */
    double calmP99() {
        return p99(0, burstFrom) / 1e3;
    }

    /** Of all commands of the burst, in microseconds. */
    double burstP99() {
        return p99(burstFrom, burstTo) / 1e3;
    }

    /**
     * Milliseconds from the end of the burst to the first half second whose p99 is no higher than the worst half second
     * before the burst.
     */
    double recoveredMillis() {
        long worst = 0;
        for (long from = HALF_SECOND; from + HALF_SECOND <= burstFrom; from += STEP) {
            worst = Math.max(worst, p99(from, from + HALF_SECOND));
        }
        long end = due[due.length - 1];
        for (long from = burstTo; from + HALF_SECOND <= end; from += STEP) {
            if (p99(from, from + HALF_SECOND) <= worst) {
                return (from - burstTo) / 1e6;
            }
        }
        return (end - burstTo) / 1e6;
    }

    private long p99(long from, long to) {
        int first = indexOf(from);
        long[] sorted = Arrays.copyOfRange(taken, first, indexOf(to));
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(0.99 * sorted.length) - 1];
    }

    /** Of the first command due at that time or later. */
    private int indexOf(long time) {
        int found = Arrays.binarySearch(due, time);
        return found >= 0 ? found : -found - 1;
    }
}
