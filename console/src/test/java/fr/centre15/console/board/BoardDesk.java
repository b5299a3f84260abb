package fr.centre15.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.security.Subject;
import fr.centre15.console.security.TestAccess;
import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.SamuId;
import fr.centre15.dispatch.call.CallCommand.ReportCall;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.CallSignal;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.journal.JournalSettings;
import fr.centre15.dispatch.journal.MasterKey;
import fr.centre15.dispatch.location.PatientPlace;
import fr.centre15.dispatch.location.Scene;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.orientation.Destinations;
import fr.centre15.dispatch.orientation.OrientationSettings;
import fr.centre15.dispatch.orientation.Picture;
import fr.centre15.dispatch.orientation.WhereTo;
import fr.centre15.dispatch.pipeline.DispatchNode;
import fr.centre15.dispatch.pipeline.PipelineSettings;
import fr.centre15.dispatch.pipeline.Reply;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.Circumstances;
import fr.centre15.dispatch.smur.CrewLevel;
import fr.centre15.dispatch.smur.EstimatedTravelTimes;
import fr.centre15.dispatch.smur.FleetCommand;
import fr.centre15.dispatch.smur.LastPosition;
import fr.centre15.dispatch.smur.Proposal;
import fr.centre15.dispatch.smur.Proposals;
import fr.centre15.dispatch.smur.Vehicle;
import fr.centre15.dispatch.smur.VehicleId;
import fr.centre15.dispatch.smur.VehicleOwner;
import fr.centre15.dispatch.staff.Account;
import fr.centre15.dispatch.staff.PersonId;
import fr.centre15.dispatch.staff.Role;
import fr.centre15.dispatch.staff.StaffCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** A console without its screen: the session of one person over a real node. Time passes only when asked. */
final class BoardDesk implements AutoCloseable {

    static final Instant START = Instant.parse("2026-11-24T08:00:00Z");

    private final DispatchNode node;
    private final DispatchGateway gateway;
    private final Map<VehicleId, LastPosition> positions = new HashMap<>();
    private final FoundAddresses addresses = new FoundAddresses();
    private Instant now = START;
    private final BoardSession session;

    private BoardDesk(Path place) {
        Random random = new Random(15);
        MasterKey.create(place.resolve("master.key"), random);
        node = DispatchNode.open(
                JournalSettings.of(place.resolve("data"), place.resolve("master.key"), random)
                        .withBlockSize(1 << 22)
                        .withKeyChunk(64)
                        .withRunway(0)
                        .withBallast(0)
                        .withRefuseBelow(0),
                PipelineSettings.DEFAULT);
        gateway = new DispatchGateway(
                node.pipeline(), () -> now, () -> new UUID(random.nextLong(), random.nextLong()), new SamuId("59"));
        session = as(Role.MRU, "Dr A. Vasseur");
    }

    static BoardDesk in(Path place) {
        return new BoardDesk(place);
    }

    /** Another person's session on the same board. */
    BoardSession as(Role role, String name) {
        PersonId person = new PersonId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        ask(new StaffCommand.DeclareAccount(
                new Account(person, "p" + Math.abs(name.hashCode()), name, List.of(role), "", "{bcrypt}none", true)));
        Subject subject = new Subject.Person(person, List.of(role), "");
        return new BoardSession(
                gateway,
                new Viewer(person, name, List.of(role)),
                new BoardRights(TestAccess.over(gateway), subject),
                new Advice(this::whoGoes, this::whereTo),
                addresses);
    }

    private List<Proposal> whoGoes(SamuState state, RegulationFile file) {
        Circumstances usual = Circumstances.usual(
                now, LocalDate.ofInstant(now, state.reference().profile().zone()));
        Circumstances here = new Circumstances(
                usual.now(),
                usual.today(),
                vehicle -> Optional.ofNullable(positions.get(vehicle)),
                usual.limits(),
                usual.times(),
                usual.estimate(),
                usual.coverageReach());
        return new Proposals(state.fleet(), state.reference().territory(), here)
                .forFile(
                        file,
                        state.placeOf(file.id()).flatMap(PatientPlace::scene).map(Scene::point));
    }

    private WhereTo whereTo(SamuState state, RegulationFile file) {
        ZoneId zone = state.reference().profile().zone();
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        var destinations = new Destinations(
                state.reference().receivingUnits(),
                state.reference().capacities(),
                OrientationSettings.USUAL,
                minute,
                zone,
                EstimatedTravelTimes.USUAL);
        return destinations.answer(new Destinations.Question(
                Picture.of(file, LocalDate.ofInstant(now, zone)).need(OrientationSettings.USUAL),
                file.triage().careLevel(),
                state.placeOf(file.id()).flatMap(PatientPlace::scene).map(Scene::point),
                false));
    }

    /** {@code SMUR-1}, free at its base. */
    void hasASmurAtLille() {
        ask(new FleetCommand.DeclareVehicle(new Vehicle(
                new VehicleId("SMUR-1"),
                "SMUR Lille 1",
                "SMUR.UMH",
                CrewLevel.MEDICAL,
                VehicleOwner.SMUR,
                new Vehicle.Base("Lille", new Wgs84Position(50.61, 3.03)),
                1,
                List.of())));
    }

    /** A vehicle says where it is, now. */
    void sees(VehicleId vehicle, Wgs84Position point) {
        positions.put(vehicle, new LastPosition(point, now));
    }

    BoardSession session() {
        return session;
    }

    FoundAddresses addresses() {
        return addresses;
    }

    DispatchNode node() {
        return node;
    }

    SamuState state() {
        return gateway.state();
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    String ask(Command command) {
        Reply reply = gateway.ask(Actor.SYSTEM, command);
        assertThat(reply).isInstanceOf(Reply.Accepted.class);
        return ((Reply.Accepted) reply).subject();
    }

    void reports(CallSignal signal, String call, String number) {
        ask(new ReportCall(signal, new CallId(call), PhoneNumber.parse(number), "15", now));
    }

    void opensAFile() {
        assertThat(session.act("newFile", "", Optional.empty()).good()).isTrue();
    }

    /** Acts about the file shown. */
    Result acts(String action, String argument) {
        return session.act(action, argument, session.shown());
    }

    /** The file shown, as it is now. */
    RegulationFile file() {
        return state().files().find(session.shown().orElseThrow()).orElseThrow();
    }

    @Override
    public void close() {
        node.close();
    }
}
