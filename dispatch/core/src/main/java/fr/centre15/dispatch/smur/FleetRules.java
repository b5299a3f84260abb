package fr.centre15.dispatch.smur;

import fr.centre15.dispatch.Decision;
import fr.centre15.dispatch.DomainEvent;
import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.Stamp;
import fr.centre15.dispatch.outbox.Outbox;
import fr.centre15.dispatch.outbox.OutboxEvent;
import fr.centre15.dispatch.regulation.FileCabinet;
import fr.centre15.dispatch.regulation.LifeCycle;
import fr.centre15.dispatch.regulation.RegulationEvent;
import fr.centre15.dispatch.regulation.RegulationFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides about vehicles and missions. Pure: no clock, no I/O, no mutation. */
public record FleetRules(Fleet fleet, FileCabinet cabinet, Outbox outbox) {

    public Decision decide(FleetCommand command, Stamp stamp) {
        return switch (command) {
            case FleetCommand.DeclareVehicle(var vehicle) ->
                fleet.find(vehicle.id()).equals(Optional.of(vehicle))
                        ? Decision.alreadySo(vehicle.id())
                        : Decision.accept(vehicle.id(), new FleetEvent.VehicleDeclared(vehicle));
            case FleetCommand.SetInService(var id, var inService) -> setInService(id, inService);
            case FleetCommand.SetFlight(var id, var possible) -> setFlight(id, possible);
            case FleetCommand.EngageVehicle engage -> engage(engage, stamp);
            case FleetCommand.ReportStatus(var mission, var status) ->
                fleet.find(mission)
                        .map(found -> report(found, status, stamp))
                        .orElse(Decision.refuse(Refusal.MISSION_UNKNOWN));
            case FleetCommand.CancelMission(var mission) ->
                fleet.find(mission).map(found -> cancel(found, stamp)).orElse(Decision.refuse(Refusal.MISSION_UNKNOWN));
        };
    }

    private Decision setInService(VehicleId id, boolean inService) {
        if (fleet.find(id).isEmpty()) {
            return Decision.refuse(Refusal.VEHICLE_UNKNOWN);
        }
        boolean already = inService != fleet.outOfService().contains(id);
        return already ? Decision.alreadySo(id) : Decision.accept(id, new FleetEvent.ServiceChanged(id, inService));
    }

    private Decision setFlight(VehicleId id, boolean possible) {
        if (fleet.find(id).isEmpty()) {
            return Decision.refuse(Refusal.VEHICLE_UNKNOWN);
        }
        boolean already = possible != fleet.grounded().contains(id);
        return already ? Decision.alreadySo(id) : Decision.accept(id, new FleetEvent.FlightChanged(id, possible));
    }

    private Decision engage(FleetCommand.EngageVehicle engage, Stamp stamp) {
        Optional<RegulationFile> file = cabinet.find(engage.file());
        Optional<Vehicle> vehicle = fleet.find(engage.vehicle());
        if (file.isEmpty()) {
            return Decision.refuse(Refusal.FILE_UNKNOWN);
        }
        if (!file.get().lifeCycle().isEditable()) {
            return Decision.refuse(Refusal.FILE_CLOSED, "drm", file.get().drm());
        }
        if (vehicle.isEmpty()) {
            return Decision.refuse(Refusal.VEHICLE_UNKNOWN);
        }
        if (fleet.find(new MissionId(stamp.commandId())).isPresent()) {
            // A mission's id is the id of the command that engages: a key used before must not overwrite it.
            return Decision.refuse(Refusal.IDEMPOTENCY_MISMATCH);
        }
        return whyNot(vehicle.get()).orElseGet(() -> engage(file.get(), vehicle.get(), engage.reason(), stamp));
    }

    private Optional<Decision> whyNot(Vehicle vehicle) {
        if (vehicle.owner() != VehicleOwner.SMUR) {
            return Optional.of(Decision.refuse(
                    Refusal.VEHICLE_NOT_OURS, "owner", vehicle.owner().code()));
        }
        if (fleet.outOfService().contains(vehicle.id())) {
            return Optional.of(Decision.refuse(Refusal.VEHICLE_OUT_OF_SERVICE, "vehicle", vehicle.name()));
        }
        return fleet.activeMission(vehicle.id())
                .map(mission -> Decision.refuse(
                        Refusal.VEHICLE_ALREADY_ENGAGED, "vehicle", vehicle.name(), "drm", drmOf(mission)));
    }

    /** Engaging reopens a file that was thought completed, and asks the outbox to send the order. */
    private Decision engage(RegulationFile file, Vehicle vehicle, String reason, Stamp stamp) {
        MissionId mission = new MissionId(stamp.commandId());
        FleetEvent engaged = new FleetEvent.VehicleEngaged(mission, file.id(), vehicle.id(), reason);
        OutboxEvent order = OutboxEvent.engagementOrder(file.id(), mission);
        if (file.lifeCycle() == LifeCycle.ACTIVE) {
            return Decision.accept(mission, engaged, order);
        }
        return Decision.accept(
                mission, new RegulationEvent.LifeCycleChanged(file.id(), LifeCycle.ACTIVE), engaged, order);
    }

    private Decision report(SmurMission mission, VehicleStatus next, Stamp stamp) {
        if (mission.status() == next) {
            return Decision.alreadySo(mission.id());
        }
        if (next == VehicleStatus.CANCELLED) {
            return cancel(mission, stamp);
        }
        if (!mission.status().canBecome(next)) {
            return Decision.refuse(
                    Refusal.STATUS_OUT_OF_ORDER, "from", mission.status().code(), "to", next.code());
        }
        return Decision.accept(mission.id(), new FleetEvent.StatusReported(mission.id(), mission.file(), next));
    }

    /** Calling off tells the crew by the way by which it had its order. */
    private Decision cancel(SmurMission mission, Stamp stamp) {
        if (mission.status() == VehicleStatus.CANCELLED) {
            return Decision.alreadySo(mission.id());
        }
        if (!mission.status().isBeforeScene()) {
            return Decision.refuse(Refusal.MISSION_ALREADY_ON_SCENE);
        }
        List<DomainEvent> events = new ArrayList<>();
        events.add(new FleetEvent.StatusReported(mission.id(), mission.file(), VehicleStatus.CANCELLED));
        events.addAll(
                outbox.callingOff(mission.file(), mission.id(), mission.status() != VehicleStatus.DECIDED, stamp.at()));
        return new Decision.Accepted(events, mission.id().toString());
    }

    private String drmOf(SmurMission mission) {
        return cabinet.find(mission.file()).map(file -> file.drm().shortForm()).orElse("");
    }
}
