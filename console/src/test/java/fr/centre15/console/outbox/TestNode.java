package fr.centre15.console.outbox;

import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.SamuId;
import fr.centre15.dispatch.journal.JournalSettings;
import fr.centre15.dispatch.journal.MasterKey;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.outbox.Effect;
import fr.centre15.dispatch.outbox.EffectId;
import fr.centre15.dispatch.pipeline.DispatchNode;
import fr.centre15.dispatch.pipeline.PipelineSettings;
import fr.centre15.dispatch.pipeline.Reply;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.smur.CrewLevel;
import fr.centre15.dispatch.smur.FleetCommand;
import fr.centre15.dispatch.smur.MissionId;
import fr.centre15.dispatch.smur.Vehicle;
import fr.centre15.dispatch.smur.VehicleId;
import fr.centre15.dispatch.smur.VehicleOwner;
import fr.centre15.dispatch.smur.VehicleStatus;
import fr.centre15.dispatch.staff.PersonId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** A whole node over a journal in a folder: opened again on the same folder, it goes on where it was. */
public final class TestNode implements AutoCloseable {

    static final PersonId SOMEBODY = new PersonId(new UUID(15, 1));

    private static final Actor ACTOR = new Actor(Actor.Kind.PERSON, SOMEBODY.toString());

    private final DispatchNode node;
    private final DispatchGateway gateway;

    private TestNode(Path place, InstantSource clock) {
        Path master = place.resolve("master.key");
        if (!Files.exists(master)) {
            MasterKey.create(master, new Random(15));
        }
        // Keys come from another seed at each opening, as they would from a real source.
        JournalSettings settings = JournalSettings.of(place.resolve("data"), master, new Random(System.nanoTime()))
                .withBlockSize(1 << 20)
                .withKeyChunk(16)
                .withRunway(1 << 18)
                .withBallast(0)
                .withRefuseBelow(0);
        this.node = DispatchNode.open(settings, PipelineSettings.DEFAULT);
        this.gateway = new DispatchGateway(node.pipeline(), clock, UUID::randomUUID, new SamuId("59"));
    }

    public static TestNode open(Path place) {
        return open(place, Clock.systemUTC());
    }

    public static TestNode open(Path place, InstantSource clock) {
        return new TestNode(place, clock);
    }

    public DispatchGateway gateway() {
        return gateway;
    }

    public Reply.Accepted say(Command command) {
        Reply reply = gateway.ask(ACTOR, command);
        if (reply instanceof Reply.Accepted accepted) {
            return accepted;
        }
        throw new AssertionError("refused: " + reply);
    }

    /** Opens a file and engages a vehicle of that name for it; the order is the effect of the same id. */
    EffectId orderFor(String vehicle) {
        say(new FleetCommand.DeclareVehicle(vehicle(vehicle)));
        RegulationFileId file =
                RegulationFileId.parse(say(new RegulationCommand.OpenRegulationFile(SOMEBODY, Optional.empty(), ""))
                        .subject());
        say(new RegulationCommand.RecordPlace(file, "12 rue Pasteur à Roubaix"));
        return EffectId.parse(say(new FleetCommand.EngageVehicle(file, new VehicleId(vehicle), "le plus proche"))
                .subject());
    }

    /** Calls off the mission of an order; the cancellation may or may not be wanted. */
    EffectId callsOff(EffectId order) {
        MissionId mission = new MissionId(order.value());
        say(new FleetCommand.CancelMission(mission));
        return EffectId.cancellationOf(mission);
    }

    void reports(EffectId order, VehicleStatus status) {
        say(new FleetCommand.ReportStatus(new MissionId(order.value()), status));
    }

    Effect effect(EffectId id) {
        return gateway.state().outbox().find(id).orElseThrow();
    }

    Effect lastToldTo(EffectId order) {
        return gateway.state().outbox().lastToldTo(new MissionId(order.value())).orElseThrow();
    }

    public static Vehicle vehicle(String id) {
        return new Vehicle(
                new VehicleId(id),
                "SMUR " + id,
                "SMUR.AR",
                CrewLevel.MEDICAL,
                VehicleOwner.SMUR,
                new Vehicle.Base("Lille", new Wgs84Position(50.6113, 3.0335)),
                1,
                List.of());
    }

    static InstantSource at(Instant instant) {
        return InstantSource.fixed(instant);
    }

    @Override
    public void close() {
        node.close();
    }
}
