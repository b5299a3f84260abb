package fr.centre15.console.store;

import java.time.Duration;

/** How long to wait before trying again: half a second, doubled up to five. Confined to one thread. */
final class BackOff {

    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Duration next = SHORTEST;

    Duration next() {
        Duration now = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return now;
    }

    void reset() {
        next = SHORTEST;
    }
}
