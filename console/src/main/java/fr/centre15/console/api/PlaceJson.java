package fr.centre15.console.api;

import fr.centre15.dispatch.location.CallerPosition;
import fr.centre15.dispatch.location.ConfirmedPlace;
import fr.centre15.dispatch.location.Disagreement;
import fr.centre15.dispatch.location.PatientPlace;
import fr.centre15.dispatch.location.SeenPosition;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.samu.SamuState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a place looks outside: degrees WGS 84, metres, our codes; what is unknown is left out. */
final class PlaceJson {

    private PlaceJson() {}

    /** What was confirmed, what devices said with what speaks against it, and what contradicts what. */
    static Map<String, Object> of(PatientPlace place, SamuState state) {
        Map<String, Object> json = new LinkedHashMap<>();
        place.confirmed().ifPresent(confirmed -> json.put("confirmed", confirmed(confirmed, state)));
        json.put("positions", positions(place));
        json.put(
                "disagreements",
                place.disagreements().stream().map(PlaceJson::disagreement).toList());
        return json;
    }

    /** The newest good one first. */
    static List<Map<String, Object>> positions(PatientPlace place) {
        return place.positions().stream().map(PlaceJson::position).toList();
    }

    private static Map<String, Object> confirmed(ConfirmedPlace place, SamuState state) {
        Map<String, Object> json = point(place.point());
        circle(json, place.accuracyMetres());
        json.put("source", place.source().code());
        if (!place.name().label().isEmpty()) {
            json.put("address", place.name().label());
        }
        json.put("precision", place.name().precision().code());
        json.put("by", state.staff().nameOf(place.by()));
        json.put("at", place.at().toString());
        return json;
    }

    private static Map<String, Object> position(SeenPosition seen) {
        CallerPosition position = seen.position();
        Map<String, Object> json = point(position.point());
        circle(json, position.accuracyMetres());
        if (position.confidencePercent() > 0) {
            json.put("confidencePercent", position.confidencePercent());
        }
        json.put("source", position.source().code());
        position.fixedAt().map(Instant::toString).ifPresent(at -> json.put("fixedAt", at));
        json.put("receivedAt", position.receivedAt().toString());
        json.put(
                "weaknesses",
                seen.weaknesses().stream().map(Enum::name).sorted().toList());
        json.put("warnings", position.warnings());
        Optional<Wgs84Position> exchanged = seen.exchanged();
        exchanged.ifPresent(point -> json.put("exchanged", point(point)));
        return json;
    }

    private static Map<String, Object> disagreement(Disagreement found) {
        return Map.of(
                "kind", found.kind().name(),
                "source", found.source().code(),
                "with", found.with().code(),
                "metres", Math.round(found.metres()));
    }

    private static Map<String, Object> point(Wgs84Position point) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("latitude", point.latitude());
        json.put("longitude", point.longitude());
        return json;
    }

    private static void circle(Map<String, Object> json, double metres) {
        if (metres > 0) {
            json.put("accuracyMetres", metres);
        }
    }
}
