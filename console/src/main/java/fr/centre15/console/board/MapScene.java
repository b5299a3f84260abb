package fr.centre15.console.board;

import fr.centre15.dispatch.location.CallerPosition;
import fr.centre15.dispatch.location.PatientPlace;
import fr.centre15.dispatch.location.Scene;
import fr.centre15.dispatch.location.SeenPosition;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.smur.Proposal;
import fr.centre15.dispatch.smur.Vehicle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What the map shows of the open file, as the JSON that its element reads: the place, what devices said, who may go. */
final class MapScene {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MapScene() {}

    static String of(Optional<FileModel> model) {
        return model.map(MapScene::json).orElse("");
    }

    private static String json(FileModel model) {
        Optional<PatientPlace> place = model.state().placeOf(model.file().id());
        Map<String, Object> scene = new LinkedHashMap<>();
        scene.put("file", model.file().id().toString());
        place.flatMap(PatientPlace::scene).ifPresent(found -> scene.put("scene", scene(found)));
        scene.put(
                "devices",
                place.map(PatientPlace::positions).orElse(List.of()).stream()
                        .map(MapScene::device)
                        .toList());
        scene.put(
                "disagreements",
                place.map(PatientPlace::disagreements).orElse(List.of()).stream()
                        .map(PositionText::disagreement)
                        .toList());
        scene.put(
                "units",
                model.proposals().stream()
                        .filter(MapScene::isTold)
                        .map(one -> unit(model, one))
                        .toList());
        leaving(model).ifPresent(vehicle -> {
            scene.put("leaving", vehicle.id().value());
            scene.put("leavingName", vehicle.name());
        });
        return JSON.writeValueAsString(scene);
    }

    private static Map<String, Object> scene(Scene scene) {
        Map<String, Object> json = point(scene.point(), scene.accuracyMetres());
        json.put("confirmed", scene.confirmed());
        json.put("source", PositionText.source(scene.source()));
        return json;
    }

    private static Map<String, Object> device(SeenPosition seen) {
        CallerPosition position = seen.position();
        Map<String, Object> json = point(position.point(), position.accuracyMetres());
        json.put("says", PositionText.circle(position));
        json.put("weak", PositionText.weakness(seen));
        json.put("at", position.asOf().toEpochMilli());
        return json;
    }

    private static Map<String, Object> point(Wgs84Position point, double accuracyMetres) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("lat", point.latitude());
        json.put("lon", point.longitude());
        json.put("metres", Math.round(accuracyMetres));
        return json;
    }

    private static boolean isTold(Proposal proposal) {
        return proposal.canBeEngaged() || proposal.reason() == Proposal.Reason.ENGAGED_HERE;
    }

    private static Map<String, Object> unit(FileModel model, Proposal proposal) {
        String look = proposal.reason() == Proposal.Reason.ENGAGED_HERE
                ? "engaged"
                : isPreselected(model, proposal.vehicle()) ? "best" : "";
        return Map.of(
                "id",
                proposal.vehicle().id().value(),
                "rank",
                proposal.rank().orElse(0),
                "minutes",
                proposal.travel().isPresent() ? ProposalText.minutes(proposal) : "",
                "look",
                look);
    }

    private static boolean isPreselected(FileModel model, Vehicle vehicle) {
        return model.pending() instanceof Pending.Engagement waiting
                && waiting.vehicle().equals(vehicle.id());
    }

    /** Whose absence the coverage is asked for: the one about to be engaged, else the first proposed. */
    private static Optional<Vehicle> leaving(FileModel model) {
        return model.proposals().stream()
                .filter(Proposal::canBeEngaged)
                .map(Proposal::vehicle)
                .filter(vehicle -> !(model.pending() instanceof Pending.Engagement) || isPreselected(model, vehicle))
                .findFirst();
    }
}
