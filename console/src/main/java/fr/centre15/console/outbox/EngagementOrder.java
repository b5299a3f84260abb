package fr.centre15.console.outbox;

import fr.centre15.dispatch.location.Place;
import fr.centre15.dispatch.outbox.Effect;
import fr.centre15.dispatch.regulation.Motive;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.MissionId;
import fr.centre15.dispatch.smur.SmurMission;
import fr.centre15.dispatch.smur.Vehicle;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a crew needs in order to leave, and no more: no name of a patient, no note. Words that nobody has typed yet are
 * empty, and the order goes all the same.
 *
 * @param type tells it from a cancellation
 * @param drm number of the regulation file
 * @param motive label of the motive
 */
record EngagementOrder(
        String type,
        String missionId,
        String vehicle,
        String vehicleName,
        String place,
        String motive,
        String priority,
        String drm) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static EngagementOrder of(Effect effect, SamuState state) {
        SmurMission mission = state.fleet()
                .find(MissionId.parse(effect.target()))
                .orElseThrow(() -> new IllegalStateException("an order without its mission"));
        Optional<RegulationFile> file = state.files().find(effect.file());
        return new EngagementOrder(
                "ENGAGEMENT",
                mission.id().toString(),
                mission.vehicle().value(),
                state.fleet()
                        .find(mission.vehicle())
                        .map(Vehicle::name)
                        .orElse(mission.vehicle().value()),
                file.flatMap(found -> found.situation().place())
                        .map(Place::words)
                        .orElse(""),
                file.flatMap(found -> found.triage().motive())
                        .map(Motive::words)
                        .orElse(""),
                file.flatMap(found -> found.triage().priority()).map(Enum::name).orElse(""),
                file.map(found -> found.drm().value()).orElse(""));
    }

    String toJson() {
        return JSON.writeValueAsString(this);
    }

    @Override
    public String toString() {
        return "EngagementOrder[" + missionId + "]";
    }
}
