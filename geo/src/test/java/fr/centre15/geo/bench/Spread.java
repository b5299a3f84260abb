package fr.centre15.geo.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Times of many calls, sorted, in nanoseconds. */
record Spread(List<Long> nanos) {

    /** Twice over: the first round warms up and is not counted. */
    static Spread of(List<String> typed, Consumer<String> call) {
        typed.forEach(call);
        long[] taken = new long[typed.size()];
        for (int i = 0; i < taken.length; i++) {
            long start = System.nanoTime();
            call.accept(typed.get(i));
            taken[i] = System.nanoTime() - start;
        }
        return new Spread(Arrays.stream(taken).sorted().boxed().toList());
    }

    double p50() {
        return millis(0.50);
    }

    double p95() {
        return millis(0.95);
    }

    double p99() {
        return millis(0.99);
    }

    private double millis(double share) {
        return nanos.get((int) Math.ceil(share * nanos.size()) - 1) / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms", p50(), p95(), p99(), millis(1));
    }
}
