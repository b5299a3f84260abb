package fr.centre15.dispatch.smur;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.Stamp;
import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.regulation.RegulationFileId;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Vehicles and their missions. Immutable.
 *
 * @param latest the last mission of each vehicle: says at once whether it is free
 * @param outOfService vehicles that cannot be sent today
 * @param grounded helicopters that cannot fly for the weather
 */
public record Fleet(
        Map<VehicleId, Vehicle> vehicles,
        Map<MissionId, SmurMission> missions,
        Map<VehicleId, MissionId> latest,
        io.vavr.collection.Set<VehicleId> outOfService,
        io.vavr.collection.Set<VehicleId> grounded) {

    public static final Fleet EMPTY = new Fleet(
            HashMap.empty(),
            HashMap.empty(),
            HashMap.empty(),
            io.vavr.collection.HashSet.empty(),
            io.vavr.collection.HashSet.empty());

    private static final Comparator<SmurMission> OLDEST_FIRST =
            Comparator.comparing(SmurMission::engagedAt).thenComparing(SmurMission::id);

    private record Written(List<Vehicle> vehicles, List<SmurMission> missions, List<VehicleId> outOfService) {}

    /** Vehicles and missions in the order of their ids, so that equal fleets give equal bytes. */
    public static final Codec<Fleet> CODEC = record(
                    field(Written::vehicles, Vehicle.CODEC.list()),
                    field(Written::missions, SmurMission.CODEC.list()),
                    field(Written::outOfService, VehicleId.CODEC.list()),
                    Written::new)
            .map(Fleet::restored, Fleet::written);

    private static Fleet restored(Written written) {
        Fleet fleet = EMPTY;
        for (Vehicle vehicle : written.vehicles) {
            fleet = fleet.put(vehicle);
        }
        // The mission that a vehicle is busy with comes last: stamps may lie, and a busy vehicle must not look free.
        for (SmurMission mission : written.missions.stream()
                .sorted(Comparator.comparing(
                                (SmurMission each) -> !each.status().isFree())
                        .thenComparing(OLDEST_FIRST))
                .toList()) {
            fleet = fleet.put(mission);
        }
        return new Fleet(
                fleet.vehicles,
                fleet.missions,
                fleet.latest,
                io.vavr.collection.HashSet.ofAll(written.outOfService),
                EMPTY.grounded);
    }

    private Written written() {
        return new Written(
                vehicles.values().toSortedSet(Comparator.comparing(Vehicle::id)).toJavaList(),
                missions.values()
                        .toSortedSet(Comparator.comparing(SmurMission::id))
                        .toJavaList(),
                outOfService.toSortedSet().toJavaList());
    }

    /** Came later than the rest: written after everything else, and only when there is something to write. */
    public List<VehicleId> groundedInOrder() {
        return grounded.toSortedSet().toJavaList();
    }

    public Fleet withGrounded(List<VehicleId> vehicles) {
        return with(io.vavr.collection.HashSet.ofAll(vehicles));
    }

    private Fleet with(io.vavr.collection.Set<VehicleId> cannotFly) {
        return new Fleet(vehicles, missions, latest, outOfService, cannotFly);
    }

    public Optional<Vehicle> find(VehicleId id) {
        return vehicles.get(id).toJavaOptional();
    }

    public Optional<SmurMission> find(MissionId id) {
        return missions.get(id).toJavaOptional();
    }

    /** The last mission of a vehicle, over or not. */
    public Optional<SmurMission> lastMission(VehicleId vehicle) {
        return latest.get(vehicle).flatMap(missions::get).toJavaOptional();
    }

    /** The mission that keeps a vehicle from being sent, if any. */
    public Optional<SmurMission> activeMission(VehicleId vehicle) {
        return lastMission(vehicle).filter(mission -> !mission.status().isFree());
    }

    public boolean isFree(VehicleId vehicle) {
        return !outOfService.contains(vehicle) && activeMission(vehicle).isEmpty();
    }

    /** Missions of a file, the oldest first. */
    public List<SmurMission> missionsOf(RegulationFileId file) {
        return only(mission -> mission.file().equals(file));
    }

    /** Missions still on their way, the oldest first. */
    public List<SmurMission> activeMissions() {
        return only(mission -> !mission.status().isFree());
    }

    private List<SmurMission> only(Predicate<SmurMission> wanted) {
        return missions.values()
                .toJavaStream()
                .filter(wanted)
                .sorted(OLDEST_FIRST)
                .toList();
    }

    public Fleet apply(FleetEvent event, Stamp stamp) {
        return switch (event) {
            case FleetEvent.VehicleDeclared(var vehicle) -> put(vehicle);
            case FleetEvent.ServiceChanged(var vehicle, var inService) ->
                new Fleet(
                        vehicles,
                        missions,
                        latest,
                        inService ? outOfService.remove(vehicle) : outOfService.add(vehicle),
                        grounded);
            case FleetEvent.FlightChanged(var vehicle, var possible) ->
                with(possible ? grounded.remove(vehicle) : grounded.add(vehicle));
            case FleetEvent.VehicleEngaged engaged -> put(SmurMission.engaged(engaged, stamp));
            case FleetEvent.StatusReported(var mission, var _, var status) ->
                find(mission)
                        .map(found -> replaced(found.became(status, stamp.at())))
                        .orElse(this);
            case FleetEvent.MissionsFiledAway(var gone) -> without(gone);
        };
    }

    private Fleet put(Vehicle vehicle) {
        return new Fleet(vehicles.put(vehicle.id(), vehicle), missions, latest, outOfService, grounded);
    }

    private Fleet put(SmurMission mission) {
        return new Fleet(
                vehicles,
                missions.put(mission.id(), mission),
                latest.put(mission.vehicle(), mission.id()),
                outOfService,
                grounded);
    }

    private Fleet replaced(SmurMission mission) {
        return new Fleet(vehicles, missions.put(mission.id(), mission), latest, outOfService, grounded);
    }

    private Fleet without(List<MissionId> gone) {
        return new Fleet(
                vehicles,
                missions.removeAll(gone),
                latest.filterValues(mission -> !gone.contains(mission)),
                outOfService,
                grounded);
    }
}
