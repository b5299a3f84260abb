package fr.centre15.dispatch.smur;

import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.regulation.RegulationFileId;

/** What can be asked of the fleet. */
public sealed interface FleetCommand extends Command {

    /** Makes a vehicle known, or changes what is known of it. */
    record DeclareVehicle(Vehicle vehicle) implements FleetCommand {}

    /** A vehicle goes out of service, or comes back. */
    record SetInService(VehicleId vehicle, boolean inService) implements FleetCommand {}

    /** The weather keeps a helicopter on the ground, or lets it fly again. */
    record SetFlight(VehicleId vehicle, boolean possible) implements FleetCommand {}

    /**
     * Sends a free vehicle.
     *
     * @param reason why this one, as shown to the person who chose it; at most 500 characters
     */
    record EngageVehicle(RegulationFileId file, VehicleId vehicle, String reason) implements FleetCommand {
        public EngageVehicle {
            SmurMission.requireReason(reason);
        }
    }

    record ReportStatus(MissionId mission, VehicleStatus status) implements FleetCommand {}

    /** Calls a mission off; only before the team is on scene. */
    record CancelMission(MissionId mission) implements FleetCommand {}
}
