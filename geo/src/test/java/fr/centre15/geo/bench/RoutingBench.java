package fr.centre15.geo.bench;

import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.geo.routing.FlexibleNetwork;
import fr.centre15.geo.routing.GridTown;
import fr.centre15.geo.routing.RoadImport;
import fr.centre15.geo.routing.RoadNetwork;
import fr.centre15.geo.routing.RoadsInUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Thirty vehicles to one scene: prepared roads (contraction hierarchies) against the same graph searched afresh (A* from
 * both ends), same questions, windows taken in turn. The town is made up: 90,000 crossings of a grid, the size of a
 * département's main roads, no map needed.
 */
public final class RoutingBench {

    private static final int SIDE = 300;
    private static final int VEHICLES = 30;
    private static final double TARGET_MS = 15;
    private static final double TARGET_RATIO = 0.1;

    private RoutingBench() {}

    private record Question(Wgs84Position scene, List<Wgs84Position> starts) {}

    static void measure(BenchLines lines) throws IOException {
        Path folder = Files.createTempDirectory("samu-roads");
        try {
            Path town = GridTown.write(folder.resolve("town.osm"), GridTown.of(SIDE));
            long start = System.nanoTime();
            RoadImport.Imported imported = RoadImport.run(town, folder.resolve("roads"));
            lines.say(
                    "roads: %,d crossings, %,d stretches, imported and prepared in %.1f s",
                    imported.junctions(), imported.roads(), (System.nanoTime() - start) / 1e9);
            try (RoadsInUse roads = new RoadsInUse(folder.resolve("roads"));
                    FlexibleNetwork flexible = FlexibleNetwork.of(folder.resolve("roads"))) {
                roads.refresh();
                compare(lines, roads.network().orElseThrow(), flexible);
            }
        } finally {
            delete(folder);
        }
    }

    private static void compare(BenchLines lines, RoadNetwork roads, FlexibleNetwork flexible) {
        Random random = new Random(59);
        Consumer<Question> prepared = question -> roads.to(question.scene(), question.starts(), Duration.ofSeconds(30));
        Consumer<Question> afresh = question -> flexible.to(question.scene(), question.starts());
        window(random, 100, prepared);
        window(random, 3, afresh);
        List<Double> fast = new ArrayList<>();
        List<Double> slow = new ArrayList<>();
        for (int round = 0; round < lines.rounds(5, 9); round++) {
            fast.add(window(random, 100, prepared));
            slow.add(window(random, lines.quick() ? 4 : 20, afresh));
        }
        lines.say("p95 a window, prepared  %s ms", fast);
        lines.say("p95 a window, afresh    %s ms", slow);
        double value = median(fast);
        double ratio = value / median(slow);
        lines.result(
                "geo.travel-times.p95.ms",
                value,
                "ms",
                "the same roads without preparation, A* from both ends",
                Optional.of(ratio),
                "<= 15 ms and ratio <= 0.1",
                Optional.of(value <= TARGET_MS && ratio <= TARGET_RATIO));
    }

    /** The 95th percentile of one window of questions, in milliseconds. */
    private static double window(Random random, int questions, Consumer<Question> answer) {
        List<Double> millis = new ArrayList<>(questions);
        for (int i = 0; i < questions; i++) {
            Question question = question(random);
            long start = System.nanoTime();
            answer.accept(question);
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return millis.stream().sorted().toList().get((int) Math.ceil(questions * 0.95) - 1);
    }

    private static Question question(Random random) {
        GridTown town = GridTown.of(SIDE);
        List<Wgs84Position> starts = new ArrayList<>(VEHICLES);
        for (int i = 0; i < VEHICLES; i++) {
            starts.add(town.crossing(random.nextInt(SIDE), random.nextInt(SIDE)));
        }
        return new Question(town.crossing(random.nextInt(SIDE), random.nextInt(SIDE)), starts);
    }

    private static double median(List<Double> windows) {
        return windows.stream().sorted().toList().get(windows.size() / 2);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
    }
}
