package fr.centre15.dispatch.smur;

import fr.centre15.dispatch.fixtures.TestSamu;
import fr.centre15.dispatch.location.Commune;
import fr.centre15.dispatch.location.Territory;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.regulation.RegulationFileId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who goes? Vehicles on one meridian, {@code km} north of the scene; time and positions change only when asked. */
final class Question {

    static final Wgs84Position SCENE = new Wgs84Position(50.0, 3.0);
    private static final double DEGREES_PER_KM = 1 / 111.195;

    final TestSamu samu = new TestSamu();
    final RegulationFileId file = samu.opensFile();
    private final Map<VehicleId, LastPosition> positions = new HashMap<>();
    private final List<Commune> communes = new ArrayList<>();
    private Optional<Wgs84Position> scene = Optional.of(SCENE);

    static Wgs84Position north(double km) {
        return new Wgs84Position(50.0 + km * DEGREES_PER_KM, 3.0);
    }

    Question with(String id, String type, double baseKm, String... capabilities) {
        VehicleOwner owner = type.startsWith("SMUR") ? VehicleOwner.SMUR : VehicleOwner.FIRE_SERVICE;
        CrewLevel level = owner == VehicleOwner.SMUR ? CrewLevel.MEDICAL : CrewLevel.RESCUERS;
        samu.does(new FleetCommand.DeclareVehicle(new Vehicle(
                new VehicleId(id),
                id,
                type,
                level,
                owner,
                new Vehicle.Base("Base " + id, north(baseKm)),
                positions.size() + 1,
                List.of(capabilities))));
        return this;
    }

    Question with(String id, double baseKm) {
        return with(id, "SMUR.VLM", baseKm);
    }

    /** The vehicle says where it is, as long ago as that. */
    Question seen(String id, double km, Duration ago) {
        positions.put(new VehicleId(id), new LastPosition(north(km), samu.now().minus(ago)));
        return this;
    }

    Question seenAt(String id, Wgs84Position point) {
        positions.put(new VehicleId(id), new LastPosition(point, samu.now()));
        return this;
    }

    Question commune(String insee, double km) {
        communes.add(new Commune(insee, "Commune " + insee, north(km), ""));
        return this;
    }

    Question withoutScene() {
        scene = Optional.empty();
        return this;
    }

    List<Proposal> ask() {
        return proposals().forFile(samu.file(file), scene);
    }

    Proposal about(String id) {
        return ask().stream()
                .filter(proposal -> proposal.vehicle().id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Ids of what is proposed, in order. */
    List<String> ranking() {
        return ask().stream()
                .filter(Proposal::canBeEngaged)
                .map(proposal -> proposal.vehicle().id().value())
                .toList();
    }

    Proposals proposals() {
        Instant now = samu.now();
        Circumstances usual = Circumstances.usual(now, LocalDate.ofInstant(now, ZoneId.of("Europe/Paris")));
        return new Proposals(
                samu.state().fleet(),
                new Territory(communes),
                new Circumstances(
                        usual.now(),
                        usual.today(),
                        vehicle -> Optional.ofNullable(positions.get(vehicle)),
                        usual.limits(),
                        usual.times(),
                        usual.estimate(),
                        usual.coverageReach()));
    }
}
