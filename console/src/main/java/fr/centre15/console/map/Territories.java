package fr.centre15.console.map;

import fr.centre15.dispatch.location.Commune;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.orientation.ReceivingUnit;
import fr.centre15.dispatch.orientation.UnitKind;
import fr.centre15.dispatch.samu.Reference;
import fr.centre15.dispatch.smur.EstimatedTravelTimes;
import fr.centre15.geo.tiles.Cells;
import fr.centre15.geo.tiles.TileLayer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The still part of the map as compressed JSON, made again when the territory or the imports change. Thread safe. */
final class Territories {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Minutes of the circles around a scene, drawn as the estimates they are. */
    private static final List<Integer> RINGS = List.of(5, 10, 15);

    private final Ground ground;
    private volatile @Nullable Made made;

    private record Made(Reference reference, Map<TileLayer, String> layers, byte[] json) {}

    Territories(Ground ground) {
        this.ground = ground;
    }

    /** @param estimate never changes while the console runs */
    byte[] of(Reference reference, EstimatedTravelTimes estimate) {
        Map<TileLayer, String> layers = ground.layers();
        Made last = made;
        if (last != null
                && last.reference.territory() == reference.territory()
                && last.reference.receivingUnits() == reference.receivingUnits()
                && last.layers.equals(layers)) {
            return last.json;
        }
        Made next = new Made(reference, layers, Gzip.of(JSON.writeValueAsBytes(json(reference, layers, estimate))));
        made = next;
        return next.json;
    }

    private static Map<String, Object> json(
            Reference reference, Map<TileLayer, String> layers, EstimatedTravelTimes estimate) {
        List<Commune> communes = reference.territory().communes();
        List<Cells.Cell> cells = Cells.of(communes);
        Map<String, Object> answer = new LinkedHashMap<>();
        Map<String, String> versions = new LinkedHashMap<>();
        layers.forEach((layer, version) -> versions.put(layer.word(), version));
        answer.put("ground", Ground.version(layers, reference));
        answer.put("layers", versions);
        answer.put("bounds", bounds(cells));
        answer.put(
                "rings",
                RINGS.stream()
                        .map(minutes -> List.of(minutes, estimate.metresIn(Duration.ofMinutes(minutes))))
                        .toList());
        answer.put(
                "communes",
                communes.stream()
                        .map(commune -> List.<Object>of(
                                commune.insee(),
                                commune.name(),
                                commune.centre().latitude(),
                                commune.centre().longitude()))
                        .toList());
        answer.put("cells", cells.stream().map(Territories::cell).toList());
        answer.put(
                "hospitals",
                reference.receivingUnits().stream()
                        .filter(Territories::isOpenHospital)
                        .map(Territories::hospital)
                        .toList());
        return answer;
    }

    /** The sign is a hospital's: a pharmacy or a closed site under it would send somebody to a wrong door. */
    private static boolean isOpenHospital(ReceivingUnit unit) {
        return unit.details().kind() == UnitKind.HOSPITAL && !unit.details().closed();
    }

    private static List<Object> hospital(ReceivingUnit unit) {
        return List.of(
                unit.code(),
                unit.name(),
                unit.position().latitude(),
                unit.position().longitude());
    }

    private static Map<String, Object> cell(Cells.Cell cell) {
        List<List<Double>> ring = cell.ring().stream().map(Territories::point).toList();
        return Map.of("insee", cell.commune().insee(), "ring", ring);
    }

    /** East before north, as GeoJSON has it. */
    private static List<Double> point(Wgs84Position at) {
        return List.of(Math.round(at.longitude() * 1e5) / 1e5, Math.round(at.latitude() * 1e5) / 1e5);
    }

    /** West, south, east, north; empty without a territory. */
    private static List<Double> bounds(List<Cells.Cell> cells) {
        List<Wgs84Position> points = new ArrayList<>();
        cells.forEach(cell -> points.addAll(cell.ring()));
        if (points.isEmpty()) {
            return List.of();
        }
        var east = points.stream().mapToDouble(Wgs84Position::longitude).summaryStatistics();
        var north = points.stream().mapToDouble(Wgs84Position::latitude).summaryStatistics();
        return List.of(east.getMin(), north.getMin(), east.getMax(), north.getMax());
    }
}
