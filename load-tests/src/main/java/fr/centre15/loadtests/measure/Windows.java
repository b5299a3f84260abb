package fr.centre15.loadtests.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** One figure per window, in the order of the windows. Not thread-safe. */
public final class Windows {

    private final List<Double> figures = new ArrayList<>();

    public void add(double figure) {
        figures.add(figure);
    }

    public double median() {
        return median(figures);
    }

    /** Median of the ratios of windows that ran side by side: what disturbed the machine disturbed both. */
    public double ratioTo(Windows baseline) {
        return median(IntStream.range(0, Math.min(figures.size(), baseline.figures.size()))
                .mapToObj(i -> figures.get(i) / baseline.figures.get(i))
                .toList());
    }

    /** Least and greatest. */
    public String spread() {
        return String.format(
                Locale.ROOT,
                "%.2f–%.2f (%d)",
                figures.stream().mapToDouble(each -> each).min().orElse(Double.NaN),
                figures.stream().mapToDouble(each -> each).max().orElse(Double.NaN),
                figures.size());
    }

    private static double median(List<Double> unsorted) {
        List<Double> sorted = unsorted.stream().sorted().toList();
        if (sorted.isEmpty()) {
            throw new IllegalStateException("no window was measured");
        }
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
