package fr.centre15.geo.bench;

import java.io.IOException;

/** Everything that geo measures, part by part. */
public final class GeoBench {

    private GeoBench() {}

    public static void main(String[] arguments) throws IOException {
        RoutingBench.measure(BenchLines.of(arguments));
    }
}
