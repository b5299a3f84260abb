package fr.centre15.dispatch.smur;

import fr.centre15.dispatch.location.Commune;
import fr.centre15.dispatch.location.Territory;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.smur.Proposal.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Which vehicles can go, in what order, and why the others cannot: free ones by capability, then by great-circle distance
 * from the commune named, otherwise in sector order. Needs no database and decides nothing.
 *
 * @param whereabouts present position of a vehicle, when one is fresh enough to be used; its base otherwise
 * @param today local date, for the age of a patient
 */
public record Proposals(
        Fleet fleet, Territory territory, Function<VehicleId, Optional<Wgs84Position>> whereabouts, LocalDate today) {

    private static final String CHILDREN = "pediatrie";

    /** What is already engaged for the file first, then the ranked ones, then the others. */
    public List<Proposal> forFile(RegulationFile file) {
        Optional<Wgs84Position> scene = file.situation()
                .place()
                .flatMap(place -> territory.find(place.insee()))
                .map(Commune::centre);
        boolean child = file.situation().patients().stream().anyMatch(patient -> patient.isChild(today));
        List<Proposal> unranked = fleet.vehicles()
                .values()
                .toJavaStream()
                .map(vehicle -> propose(vehicle, file, scene, child))
                .sorted(order(child))
                .toList();
        return ranked(unranked);
    }

    private Proposal propose(Vehicle vehicle, RegulationFile file, Optional<Wgs84Position> scene, boolean child) {
        Optional<Double> metres = scene.map(place -> positionOf(vehicle).metresTo(place));
        Optional<SmurMission> mission = fleet.activeMission(vehicle.id());
        return new Proposal(
                vehicle, OptionalInt.empty(), reason(vehicle, mission, file, metres, child), metres, mission);
    }

    private Reason reason(
            Vehicle vehicle,
            Optional<SmurMission> mission,
            RegulationFile file,
            Optional<Double> metres,
            boolean child) {
        if (mission.isPresent()) {
            return mission.get().file().equals(file.id()) ? Reason.ENGAGED_HERE : Reason.ENGAGED_ELSEWHERE;
        }
        if (fleet.outOfService().contains(vehicle.id())) {
            return Reason.OUT_OF_SERVICE;
        }
        if (vehicle.owner() != VehicleOwner.SMUR) {
            return Reason.REQUESTED_FROM_OWNER;
        }
        if (!child && vehicle.capabilities().contains(CHILDREN)) {
            return Reason.CHILDREN_ONLY;
        }
        return metres.isPresent() ? Reason.NEAREST : Reason.SECTOR_ORDER;
    }

    private Wgs84Position positionOf(Vehicle vehicle) {
        return whereabouts.apply(vehicle.id()).orElse(vehicle.base().position());
    }

    private static Comparator<Proposal> order(boolean child) {
        Comparator<Proposal> byCapability = Comparator.comparing(
                proposal -> child && !proposal.vehicle().capabilities().contains(CHILDREN));
        return Comparator.comparingInt(Proposals::group)
                .thenComparing(Comparator.comparing(
                        (Proposal proposal) -> proposal.vehicle().crewLevel()))
                .thenComparing(byCapability)
                .thenComparing(proposal -> proposal.metres().orElse(Double.MAX_VALUE))
                .thenComparing(proposal -> proposal.vehicle().sectorOrder())
                .thenComparing(proposal -> proposal.vehicle().id());
    }

    private static int group(Proposal proposal) {
        return switch (proposal.reason()) {
            case ENGAGED_HERE -> 0;
            case NEAREST, SECTOR_ORDER -> 1;
            case CHILDREN_ONLY -> 2;
            case ENGAGED_ELSEWHERE -> 3;
            case OUT_OF_SERVICE -> 4;
            case REQUESTED_FROM_OWNER -> 5;
        };
    }

    /** Specialised vehicles may still be engaged, after the others. */
    private static List<Proposal> ranked(List<Proposal> proposals) {
        List<Proposal> ranked = new ArrayList<>(proposals.size());
        int rank = 0;
        for (Proposal proposal : proposals) {
            boolean free = proposal.reason() == Reason.NEAREST
                    || proposal.reason() == Reason.SECTOR_ORDER
                    || proposal.reason() == Reason.CHILDREN_ONLY;
            ranked.add(
                    free
                            ? new Proposal(
                                    proposal.vehicle(),
                                    OptionalInt.of(++rank),
                                    proposal.reason(),
                                    proposal.metres(),
                                    proposal.mission())
                            : proposal);
        }
        return List.copyOf(ranked);
    }
}
