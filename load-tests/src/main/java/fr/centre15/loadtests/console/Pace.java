package fr.centre15.loadtests.console;

/** Says when a span is over, and begins the next one. Confined to one thread. */
final class Pace {

    private final long nanos;
    private long since = System.nanoTime();

    Pace(long nanos) {
        this.nanos = nanos;
    }

    boolean isOver() {
        boolean over = System.nanoTime() - since > nanos;
        if (over) {
            restart();
        }
        return over;
    }

    void restart() {
        since = System.nanoTime();
    }
}
