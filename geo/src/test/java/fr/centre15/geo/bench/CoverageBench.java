package fr.centre15.geo.bench;

import fr.centre15.dispatch.location.Commune;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.smur.Coverage;
import fr.centre15.dispatch.smur.EstimatedTravelTimes;
import fr.centre15.dispatch.smur.Travel;
import fr.centre15.dispatch.smur.TravelTimes.Start;
import fr.centre15.dispatch.smur.VehicleId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** What a large département leaves behind, for each of its vehicles in turn: 650 communes, 30 free vehicles. */
final class CoverageBench {

    private static final int COMMUNES = 650;
    private static final int VEHICLES = 30;

    private CoverageBench() {}

    static void measure(BenchLines lines) {
        Random random = new Random(59);
        List<Commune> communes = IntStream.range(0, COMMUNES)
                .mapToObj(i -> new Commune("C" + i, "C" + i, somewhere(random), ""))
                .toList();
        List<Start> free = IntStream.range(0, VEHICLES)
                .mapToObj(i -> new Start(new VehicleId("V" + i), somewhere(random), Travel.LIGHT))
                .toList();
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            long start = System.nanoTime();
            Coverage coverage = Coverage.of(communes, free, EstimatedTravelTimes.USUAL, Duration.ofMinutes(30));
            free.forEach(unit -> coverage.without(unit.vehicle()));
            millis.add((System.nanoTime() - start) / 1e6);
        }
        double p95 =
                millis.subList(100, millis.size()).stream().sorted().toList().get(474);
        lines.result("geo.coverage.p95.ms", p95, "ms", "none", Optional.empty(), "", Optional.empty());
    }

    private static Wgs84Position somewhere(Random random) {
        return new Wgs84Position(50 + random.nextDouble(), 2 + 2 * random.nextDouble());
    }
}
