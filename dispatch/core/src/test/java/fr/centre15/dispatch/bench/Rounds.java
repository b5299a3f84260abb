package fr.centre15.dispatch.bench;

import java.time.Duration;

/** Counts the rounds of one part of a bench, and ends it early when its time is over. Confined to one thread. */
final class Rounds {

    private final int wanted;
    private final long end;
    private int begun;

    Rounds(int wanted, Duration atMost) {
        this.wanted = wanted;
        this.end = System.nanoTime() + atMost.toNanos();
    }

    /** Whether one more round is to be done; the first one always is. */
    boolean next() {
        boolean goesOn = begun == 0 || begun < wanted && System.nanoTime() < end;
        begun += goesOn ? 1 : 0;
        return goesOn;
    }

    /** Says so when the time was too short. */
    void sayShortfall(BenchReport report) {
        if (begun < wanted) {
            report.say("only %d of %d rounds: out of time", begun, wanted);
        }
    }
}
