package fr.centre15.dispatch.smur;

import fr.centre15.dispatch.DomainEvent;
import fr.centre15.dispatch.regulation.RegulationFileId;
import java.util.List;
import java.util.Optional;

/** What happened to vehicles and missions. */
public sealed interface FleetEvent extends DomainEvent {

    record VehicleDeclared(Vehicle vehicle) implements FleetEvent {}

    record ServiceChanged(VehicleId vehicle, boolean inService) implements FleetEvent {}

    /** The weather keeps a helicopter on the ground, or lets it fly again. */
    record FlightChanged(VehicleId vehicle, boolean possible) implements FleetEvent {}

    record VehicleEngaged(MissionId mission, RegulationFileId file, VehicleId vehicle, String reason)
            implements FleetEvent {
        @Override
        public Optional<RegulationFileId> sealedUnder() {
            return Optional.of(file);
        }
    }

    record StatusReported(MissionId mission, RegulationFileId file, VehicleStatus status) implements FleetEvent {
        @Override
        public Optional<RegulationFileId> sealedUnder() {
            return Optional.of(file);
        }
    }

    /** Missions of files that leave the working state leave with them. */
    record MissionsFiledAway(List<MissionId> missions) implements FleetEvent {
        public MissionsFiledAway {
            missions = List.copyOf(missions);
        }
    }
}
