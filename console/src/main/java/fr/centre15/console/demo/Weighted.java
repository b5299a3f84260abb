package fr.centre15.console.demo;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Things of which some are drawn more often. Immutable. */
final class Weighted<T> {

    private final List<T> things;
    private final double[] upTo;

    private Weighted(List<T> things, double[] upTo) {
        this.things = things;
        this.upTo = upTo;
    }

    static <T> Weighted<T> of(List<T> things, ToDoubleFunction<T> weight) {
        double[] upTo = new double[things.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weight.applyAsDouble(things.get(i));
            upTo[i] = sum;
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("nothing to draw from");
        }
        return new Weighted<>(List.copyOf(things), upTo);
    }

    T draw(RandomGenerator random) {
        double point = random.nextDouble() * upTo[upTo.length - 1];
        int i = 0;
        while (upTo[i] <= point) {
            i++;
        }
        return things.get(i);
    }
}
