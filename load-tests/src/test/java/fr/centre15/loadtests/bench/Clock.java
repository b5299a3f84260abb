package fr.centre15.loadtests.bench;

import java.time.Instant;

/** Wall clock finer than a millisecond. */
final class Clock {

    private Clock() {}

    /** Since the epoch. */
    static double millis() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1e3 + now.getNano() / 1e6;
    }
}
