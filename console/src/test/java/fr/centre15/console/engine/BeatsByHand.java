package fr.centre15.console.engine;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The clock of the node whose seconds pass only when a test says so. */
public final class BeatsByHand {

    private final AtomicLong nanos = new AtomicLong(TimeUnit.HOURS.toNanos(1));
    private final DispatchClock clock;

    public BeatsByHand(DispatchGateway gateway) {
        this.clock = new DispatchClock(gateway, nanos::get);
    }

    public DispatchClock clock() {
        return clock;
    }

    /** A second passes; the clock does its work at the end of it. */
    public void second() {
        secondWithoutBeat();
        clock.beat();
    }

    /** A second passes in which the clock itself stands still. */
    public void secondWithoutBeat() {
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
    }
}
