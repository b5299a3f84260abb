package fr.centre15.loadtests.measure;

import java.util.Arrays;
import java.util.Collection;

/** Durations of one window, in milliseconds. */
public record Sample(double[] sorted) {

    public Sample {
        if (sorted.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
    }

    public static Sample of(Collection<Double> millis) {
        double[] sorted = millis.stream().mapToDouble(each -> each).toArray();
        Arrays.sort(sorted);
        return new Sample(sorted);
    }

    /** @param percent 0 to 100; the smallest value that so many are not above */
    public double percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }
}
