package fr.centre15.console.outbox;

import fr.centre15.dispatch.outbox.Effect;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.MissionId;
import fr.centre15.dispatch.smur.SmurMission;
import fr.centre15.dispatch.smur.Vehicle;

/**
 * What every message to a crew names.
 *
 * @param vehicleName as it is called on the radio
 * @param drm number of the regulation file, empty when it is no longer at hand
 */
record CrewMission(String missionId, String vehicle, String vehicleName, String drm) {

    /** @throws IllegalStateException when the mission is no longer at hand */
    static CrewMission of(Effect effect, SamuState state) {
        SmurMission mission = state.fleet()
                .find(MissionId.parse(effect.target()))
                .orElseThrow(() -> new IllegalStateException("a message to a crew without its mission"));
        String vehicle = mission.vehicle().value();
        return new CrewMission(
                mission.id().toString(),
                vehicle,
                state.fleet().find(mission.vehicle()).map(Vehicle::name).orElse(vehicle),
                state.files()
                        .find(effect.file())
                        .map(file -> file.drm().value())
                        .orElse(""));
    }
}
