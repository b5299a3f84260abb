package fr.centre15.geo.bench;

import fr.centre15.dispatch.location.Commune;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.geo.importer.Importer;
import fr.centre15.geo.importer.Progress;
import fr.centre15.geo.importer.Register;
import fr.centre15.geo.importer.RoadTable;
import fr.centre15.geo.tiles.Cells;
import fr.centre15.geo.tiles.TileAddress;
import fr.centre15.geo.tiles.Tiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * Tiles that nobody has asked for yet, over a synthetic département: 650 communes and 100,000 stretches of road, at every zoom
 * that a dispatcher looks at, compression included, on one connection kept open.
 */
final class TilesBench {

    private static final double TARGET_MILLIS = 60;
    private static final int COMMUNES = 650;
    private static final int ROADS = 100_000;
    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4326);

    private TilesBench() {}

    static void measure(BenchLines lines) throws IOException, SQLException {
        if (System.getenv("SAMU_BENCH_DB_URL") == null) {
            lines.say("no PostGIS is named: tiles are not measured");
            return;
        }
        importCommunes();
        RoadTable.replace(SearchBench.database(), "synthetic", TilesBench::roads);
        try (Connection kept = SearchBench.database().getConnection()) {
            Tiles tiles = new Tiles(new OneConnection(kept));
            AtomicLong number = new AtomicLong();
            for (String layer : List.of("communes", "roads")) {
                // A version of its own for each question: nothing is found again.
                Spread spread = Spread.of(
                        addresses(layer, lines.rounds(2, 8)),
                        text -> tiles.tile(parse(text), "bench-" + number.incrementAndGet()));
                lines.say("tiles of %s, zoom 8 to 14: %s", layer, spread);
                lines.result(
                        "geo.tiles.p95.ms" + (layer.equals("roads") ? "" : "." + layer),
                        spread.p95(),
                        "ms",
                        "none, uncached, 100,000 roads, 650 communes",
                        Optional.empty(),
                        "<= " + TARGET_MILLIS,
                        Optional.of(spread.p95() <= TARGET_MILLIS));
            }
        }
    }

    private static void importCommunes() throws IOException {
        Random random = new Random(59);
        List<Commune> communes = IntStream.range(0, COMMUNES)
                .mapToObj(i -> new Commune(String.format(Locale.ROOT, "59%03d", i), "C" + i, somewhere(random), ""))
                .toList();
        String features = Cells.of(communes).stream().map(TilesBench::feature).collect(Collectors.joining(","));
        Path file = Files.createTempFile("communes-", ".geojson");
        try {
            Files.writeString(file, "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}");
            new Importer(SearchBench.database()).run(Register.COMMUNES, List.of(file), true, Progress.NONE);
        } finally {
            Files.delete(file);
        }
    }

    private static String feature(Cells.Cell cell) {
        String ring = cell.ring().stream()
                .map(point -> String.format(Locale.ROOT, "[%.6f,%.6f]", point.longitude(), point.latitude()))
                .collect(Collectors.joining(","));
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\",\"nom\":\"%s\"},"
                        .formatted(cell.commune().insee(), cell.commune().name())
                + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}}";
    }

    private static void roads(RoadTable.Rows rows) {
        Random random = new Random(60);
        for (int i = 0; i < ROADS; i++) {
            // As in France: of a hundred stretches one is a motorway, most are streets.
            int roadClass = i % 100 == 0 ? 0 : i % 50 == 0 ? 2 : i % 10 == 0 ? 3 : i % 5 == 0 ? 4 : 5;
            rows.add(roadClass, roadClass < 4 ? "D " + i % 900 : "", "Rue " + i, line(random));
        }
    }

    private static LineString line(Random random) {
        Wgs84Position from = somewhere(random);
        double east = from.longitude();
        double north = from.latitude();
        Coordinate[] line = new Coordinate[8];
        for (int i = 0; i < line.length; i++) {
            line[i] = new Coordinate(east, north);
            east += (random.nextDouble() - 0.5) * 0.002;
            north += (random.nextDouble() - 0.5) * 0.002;
        }
        return FACTORY.createLineString(line);
    }

    private static List<String> addresses(String layer, int times) {
        Random random = new Random(61);
        List<String> all = new ArrayList<>();
        for (int zoom = 8; zoom <= 14; zoom++) {
            for (int i = 0; i < 10 * times; i++) {
                Wgs84Position at = somewhere(random);
                double north = Math.toRadians(at.latitude());
                int side = 1 << zoom;
                all.add(layer + " " + zoom + " " + (int) ((at.longitude() + 180) / 360 * side) + " "
                        + (int) ((1 - Math.log(Math.tan(north) + 1 / Math.cos(north)) / Math.PI) / 2 * side));
            }
        }
        return all;
    }

    private static TileAddress parse(String text) {
        String[] parts = text.split(" ");
        return TileAddress.of(
                        parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), Integer.parseInt(parts[3]))
                .orElseThrow();
    }

    private static Wgs84Position somewhere(Random random) {
        return new Wgs84Position(50 + random.nextDouble(), 2.2 + 2 * random.nextDouble());
    }
}
