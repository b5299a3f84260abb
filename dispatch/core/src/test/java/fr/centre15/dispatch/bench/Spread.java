package fr.centre15.dispatch.bench;

import java.util.List;
import java.util.Locale;

/** Median and spread of the windows of one measure. */
record Spread(double median, double least, double most) {

    static Spread of(List<Double> windows) {
        List<Double> sorted = windows.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(median, sorted.getFirst(), sorted.getLast());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,.1f (%,.1f .. %,.1f)", median, least, most);
    }
}
