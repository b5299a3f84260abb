package fr.centre15.dispatch.smur;

import fr.centre15.dispatch.location.Territory;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.smur.Proposal.Reason;
import fr.centre15.dispatch.smur.TravelTimes.Start;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which vehicles can go, in what order, and why the others cannot: free ones by crew and capability, then by travel time
 * to the scene, otherwise in sector order. A position that may be outdated is paid for with its age. Needs no database and
 * decides nothing.
 */
public record Proposals(Fleet fleet, Territory territory, Circumstances circumstances) {

    private static final Duration UNKNOWN = Duration.ofDays(365);

    /** What the rank of every vehicle of one file is worked out from. */
    private record Question(
            RegulationFile file,
            Optional<Wgs84Position> scene,
            boolean child,
            Map<VehicleId, Standing> standings,
            Map<VehicleId, TravelTime> times,
            Coverage coverage) {}

    /** What is already engaged for the file first, then the ranked ones, then the others. */
    public List<Proposal> forFile(RegulationFile file, Optional<Wgs84Position> scene) {
        List<Vehicle> vehicles = fleet.vehicles().values().toJavaList();
        Map<VehicleId, Standing> standings = standings(vehicles);
        boolean child =
                file.situation().patients().stream().anyMatch(patient -> patient.isChild(circumstances.today()));
        Map<VehicleId, TravelTime> times =
                scene.map(place -> times(place, vehicles, standings)).orElse(Map.of());
        Question question = new Question(file, scene, child, standings, times, coverage(vehicles, standings));
        return ranked(vehicles.stream()
                .map(vehicle -> propose(vehicle, question))
                .sorted(order(child))
                .toList());
    }

    /** How the free vehicles cover the territory now. */
    public Coverage coverage() {
        List<Vehicle> vehicles = fleet.vehicles().values().toJavaList();
        return coverage(vehicles, standings(vehicles));
    }

    /** Where each vehicle would start from now. */
    public Map<VehicleId, Standing> standings() {
        return Map.copyOf(standings(fleet.vehicles().values().toJavaList()));
    }

    private Map<VehicleId, Standing> standings(List<Vehicle> vehicles) {
        Map<VehicleId, Standing> standings = HashMap.newHashMap(vehicles.size());
        for (Vehicle vehicle : vehicles) {
            Optional<LastPosition> last = circumstances.positions().apply(vehicle.id());
            standings.put(vehicle.id(), Standing.of(vehicle, fleet, last, circumstances.limits(), circumstances.now()));
        }
        return standings;
    }

    private Map<VehicleId, TravelTime> times(
            Wgs84Position scene, List<Vehicle> vehicles, Map<VehicleId, Standing> standings) {
        List<Start> starts = new ArrayList<>(vehicles.size());
        vehicles.forEach(vehicle -> start(vehicle, standings).ifPresent(starts::add));
        List<TravelTime> found = circumstances.times().to(scene, starts);
        Map<VehicleId, TravelTime> times = HashMap.newHashMap(starts.size());
        for (int i = 0; i < starts.size(); i++) {
            times.put(starts.get(i).vehicle(), found.get(i));
        }
        return times;
    }

    private static Optional<Start> start(Vehicle vehicle, Map<VehicleId, Standing> standings) {
        return standings
                .get(vehicle.id())
                .start()
                .map(from -> new Start(vehicle.id(), from, MeansKind.of(vehicle).travel()));
    }

    /** By what could be sent to any adult: medical teams of a SMUR, free and where they can be reckoned with. */
    private Coverage coverage(List<Vehicle> vehicles, Map<VehicleId, Standing> standings) {
        List<Start> covering = vehicles.stream()
                .filter(vehicle -> vehicle.owner() == VehicleOwner.SMUR && vehicle.crewLevel() == CrewLevel.MEDICAL)
                .filter(vehicle ->
                        fleet.isFree(vehicle.id()) && grounded(vehicle).isEmpty())
                .filter(vehicle -> MeansKind.of(vehicle) != MeansKind.SMUR_PAEDIATRIC)
                .sorted(Comparator.comparing(Vehicle::id))
                .flatMap(vehicle -> start(vehicle, standings).stream())
                .toList();
        return Coverage.of(territory.communes(), covering, circumstances.estimate(), circumstances.coverageReach());
    }

    private Proposal propose(Vehicle vehicle, Question question) {
        Optional<SmurMission> mission = fleet.activeMission(vehicle.id());
        Standing standing = question.standings().get(vehicle.id());
        Reason reason = busy(vehicle, mission, question).orElseGet(() -> idle(vehicle, standing, question));
        Optional<CoverageLoss> loss =
                reason.isRanked() ? Optional.of(question.coverage().without(vehicle.id())) : Optional.empty();
        return new Proposal(
                vehicle,
                MeansKind.of(vehicle),
                OptionalInt.empty(),
                reason,
                standing,
                Optional.ofNullable(question.times().get(vehicle.id())),
                mission,
                loss);
    }

    private Optional<Reason> busy(Vehicle vehicle, Optional<SmurMission> mission, Question question) {
        if (mission.isPresent()) {
            boolean here = mission.get().file().equals(question.file().id());
            return Optional.of(here ? Reason.ENGAGED_HERE : Reason.ENGAGED_ELSEWHERE);
        }
        if (fleet.outOfService().contains(vehicle.id())) {
            return Optional.of(Reason.OUT_OF_SERVICE);
        }
        return vehicle.owner() == VehicleOwner.SMUR ? Optional.empty() : Optional.of(Reason.REQUESTED_FROM_OWNER);
    }

    private Reason idle(Vehicle vehicle, Standing standing, Question question) {
        if (MeansKind.of(vehicle) == MeansKind.SUPPORT) {
            return Reason.NOT_FOR_CARE;
        }
        Optional<Reason> grounded = grounded(vehicle);
        if (grounded.isPresent()) {
            return grounded.get();
        }
        if (question.scene().isPresent() && standing.start().isEmpty()) {
            return standing.basis() == Standing.Basis.TOO_OLD ? Reason.POSITION_TOO_OLD : Reason.POSITION_UNKNOWN;
        }
        if (!question.child() && MeansKind.of(vehicle) == MeansKind.SMUR_PAEDIATRIC) {
            return Reason.CHILDREN_ONLY;
        }
        return question.scene().isPresent() ? Reason.NEAREST : Reason.SECTOR_ORDER;
    }

    /** Why a helicopter cannot fly now. */
    private Optional<Reason> grounded(Vehicle vehicle) {
        if (MeansKind.of(vehicle) != MeansKind.HELICOPTER) {
            return Optional.empty();
        }
        if (fleet.grounded().contains(vehicle.id())) {
            return Optional.of(Reason.WEATHER);
        }
        boolean needsDay = vehicle.capabilities().contains(MeansKind.DAY_ONLY);
        return needsDay && !Daylight.at(vehicle.base().position(), circumstances.now())
                ? Optional.of(Reason.NIGHT)
                : Optional.empty();
    }

    private static Comparator<Proposal> order(boolean child) {
        return Comparator.comparingInt(Proposals::group)
                .thenComparing((Proposal proposal) -> proposal.vehicle().crewLevel())
                .thenComparing(proposal -> child && proposal.kind() != MeansKind.SMUR_PAEDIATRIC)
                .thenComparing(Proposals::reckoned)
                .thenComparing(proposal -> proposal.vehicle().sectorOrder())
                .thenComparing(proposal -> proposal.vehicle().id());
    }

    private static int group(Proposal proposal) {
        return switch (proposal.reason()) {
            case ENGAGED_HERE -> 0;
            case NEAREST, SECTOR_ORDER -> 1;
            case CHILDREN_ONLY -> 2;
            case POSITION_TOO_OLD, POSITION_UNKNOWN, NIGHT, WEATHER -> 3;
            case ENGAGED_ELSEWHERE -> 4;
            case OUT_OF_SERVICE -> 5;
            case REQUESTED_FROM_OWNER -> 6;
            case NOT_FOR_CARE -> 7;
        };
    }

    private static Duration reckoned(Proposal proposal) {
        return proposal.travel()
                .map(travel -> travel.duration().plus(proposal.standing().doubt()))
                .orElse(UNKNOWN);
    }

    private static List<Proposal> ranked(List<Proposal> proposals) {
        List<Proposal> ranked = new ArrayList<>(proposals.size());
        int rank = 0;
        for (Proposal proposal : proposals) {
            ranked.add(proposal.reason().isRanked() ? proposal.ranked(++rank) : proposal);
        }
        return List.copyOf(ranked);
    }
}
