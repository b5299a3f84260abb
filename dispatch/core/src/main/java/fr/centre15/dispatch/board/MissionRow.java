package fr.centre15.dispatch.board;

import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.MissionId;
import fr.centre15.dispatch.smur.SmurMission;
import fr.centre15.dispatch.smur.Vehicle;
import fr.centre15.dispatch.smur.VehicleId;
import fr.centre15.dispatch.smur.VehicleStatus;
import java.time.Instant;

/**
 * A vehicle on its way.
 *
 * @param since when the present state was reported
 */
public record MissionRow(
        MissionId mission,
        VehicleId vehicle,
        String name,
        RegulationFileId file,
        String drm,
        VehicleStatus status,
        Instant since) {

    static MissionRow of(SamuState state, SmurMission mission) {
        return new MissionRow(
                mission.id(),
                mission.vehicle(),
                state.fleet()
                        .find(mission.vehicle())
                        .map(Vehicle::name)
                        .orElse(mission.vehicle().value()),
                mission.file(),
                state.files()
                        .find(mission.file())
                        .map(file -> file.drm().shortForm())
                        .orElse(""),
                mission.status(),
                mission.since());
    }
}
