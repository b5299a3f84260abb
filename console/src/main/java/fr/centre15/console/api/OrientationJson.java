package fr.centre15.console.api;

import fr.centre15.dispatch.orientation.Destination;
import fr.centre15.dispatch.orientation.FileOrientation;
import fr.centre15.dispatch.orientation.RecordedFinding;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a file says of the destination, as the outer contract shows it. */
final class OrientationJson {

    private OrientationJson() {}

    static Map<String, Object> of(FileOrientation orientation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "findings",
                orientation.findings().stream().map(OrientationJson::finding).toList());
        orientation.chosen().ifPresent(chosen -> json.put("chosen", destination(chosen)));
        return json;
    }

    private static Map<String, Object> finding(RecordedFinding recorded) {
        return Map.of(
                "about", recorded.finding().about(),
                "finding", recorded.finding().code(),
                "source", recorded.source().code(),
                "at", recorded.at().toString());
    }

    private static Map<String, Object> destination(Destination chosen) {
        return Map.of(
                "unit", chosen.unit(),
                "name", chosen.name(),
                "need", chosen.need().code(),
                "reason", chosen.reason(),
                "override", chosen.override());
    }
}
