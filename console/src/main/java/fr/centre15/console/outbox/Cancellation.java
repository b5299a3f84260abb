package fr.centre15.console.outbox;

import fr.centre15.dispatch.outbox.Effect;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.MissionId;
import fr.centre15.dispatch.smur.SmurMission;
import fr.centre15.dispatch.smur.Vehicle;
import tools.jackson.databind.json.JsonMapper;

/**
 * That a mission is called off, for a crew that may be on its way.
 *
 * @param type tells it from an order to leave
 * @param drm number of the regulation file
 */
record Cancellation(String type, String missionId, String vehicle, String vehicleName, String drm) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Cancellation of(Effect effect, SamuState state) {
        SmurMission mission = state.fleet()
                .find(MissionId.parse(effect.target()))
                .orElseThrow(() -> new IllegalStateException("a cancellation without its mission"));
        return new Cancellation(
                "CANCELLATION",
                mission.id().toString(),
                mission.vehicle().value(),
                state.fleet()
                        .find(mission.vehicle())
                        .map(Vehicle::name)
                        .orElse(mission.vehicle().value()),
                state.files()
                        .find(effect.file())
                        .map(file -> file.drm().value())
                        .orElse(""));
    }

    String toJson() {
        return JSON.writeValueAsString(this);
    }

    @Override
    public String toString() {
        return "Cancellation[" + missionId + "]";
    }
}
