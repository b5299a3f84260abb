package fr.centre15.console.engine;

/**
 * Time that only goes forward, at the pace of a second, whatever anyone does to the wall clock: for leases, tokens and
 * time-outs. Its zero means nothing, so two readings of one process are compared and never shown. Thread safe.
 */
@FunctionalInterface
public interface MonotonicClock {

    long nanos();
}
