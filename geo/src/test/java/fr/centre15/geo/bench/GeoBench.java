package fr.centre15.geo.bench;

import java.io.IOException;
import java.sql.SQLException;

/** Everything that geo measures, part by part. */
public final class GeoBench {

    private GeoBench() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        BenchLines lines = BenchLines.of(arguments);
        RoutingBench.measure(lines);
        NearestBench.measure(lines);
        CoverageBench.measure(lines);
        SearchBench.measure(lines);
        TilesBench.measure(lines);
    }
}
