package fr.centre15.console.store;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.call.CallCommand;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.CallSignal;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.location.CallerPosition;
import fr.centre15.dispatch.location.ConfirmedPlace;
import fr.centre15.dispatch.location.LocationCommand;
import fr.centre15.dispatch.location.PositionSource;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.orientation.Finding;
import fr.centre15.dispatch.orientation.FindingSource;
import fr.centre15.dispatch.orientation.NeedKind;
import fr.centre15.dispatch.orientation.OrientationCommand;
import fr.centre15.dispatch.orientation.ReceivingUnit;
import fr.centre15.dispatch.pipeline.Reply;
import fr.centre15.dispatch.regulation.Attribution;
import fr.centre15.dispatch.regulation.Caller;
import fr.centre15.dispatch.regulation.CareLevel;
import fr.centre15.dispatch.regulation.DecisionType;
import fr.centre15.dispatch.regulation.LifeCycle;
import fr.centre15.dispatch.regulation.Motive;
import fr.centre15.dispatch.regulation.NoteRole;
import fr.centre15.dispatch.regulation.Patient;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.regulation.RegulationPriority;
import fr.centre15.dispatch.regulation.Sex;
import fr.centre15.dispatch.samu.SamuCommand;
import fr.centre15.dispatch.smur.CrewLevel;
import fr.centre15.dispatch.smur.FleetCommand;
import fr.centre15.dispatch.smur.MissionId;
import fr.centre15.dispatch.smur.Vehicle;
import fr.centre15.dispatch.smur.VehicleId;
import fr.centre15.dispatch.smur.VehicleOwner;
import fr.centre15.dispatch.smur.VehicleStatus;
import fr.centre15.dispatch.staff.Access;
import fr.centre15.dispatch.staff.AccessKind;
import fr.centre15.dispatch.staff.Account;
import fr.centre15.dispatch.staff.PersonId;
import fr.centre15.dispatch.staff.Role;
import fr.centre15.dispatch.staff.StaffCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A seeded history of a busy day: everything that can be asked, in any order, accepted or refused. */
final class RandomHistory {

    private static final int VEHICLES = 8;

    private final Random random;
    private final TestInstance instance;
    private final List<CallId> calls = new ArrayList<>();
    private final List<RegulationFileId> files = new ArrayList<>();
    private final List<MissionId> missions = new ArrayList<>();
    private final List<PersonId> persons = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-24T06:00:00.000001Z");

    RandomHistory(long seed, TestInstance instance) {
        this.random = new Random(seed);
        this.instance = instance;
        for (int i = 0; i < 5; i++) {
            persons.add(new PersonId(id()));
        }
    }

    RandomHistory declare() {
        for (int i = 0; i < VEHICLES; i++) {
            play(new FleetCommand.DeclareVehicle(vehicle(i)));
        }
        for (int i = 0; i < persons.size(); i++) {
            List<Role> roles = List.of(Role.values()[i], Role.MRU);
            play(new StaffCommand.DeclareAccount(
                    new Account(persons.get(i), "agent." + i, "Agent " + i, roles, "", "hash", true)));
        }
        play(new SamuCommand.DeclareReceivingUnits(List.of(unit("LIL"), unit("DKQ"))));
        return this;
    }

    RandomHistory play(int commands) {
        List<CompletableFuture<Reply>> open = new ArrayList<>();
        for (int i = 0; i < commands; i++) {
            now = now.plusMillis(random.nextInt(2_000));
            UUID id = id();
            Command command = any();
            // Ids are those of the command, so that the next commands can name what this one may have made.
            if (command instanceof CallCommand.ClaimCall || command instanceof RegulationCommand.OpenRegulationFile) {
                files.add(new RegulationFileId(id));
            } else if (command instanceof FleetCommand.EngageVehicle) {
                missions.add(new MissionId(id));
            }
            open.add(instance.send(id, actorOf(command), now, command));
            if (open.size() == 1_000) {
                CompletableFuture.allOf(open.toArray(CompletableFuture[]::new)).join();
                open.clear();
            }
        }
        CompletableFuture.allOf(open.toArray(CompletableFuture[]::new)).join();
        return this;
    }

    private Actor actorOf(Command command) {
        PersonId person = command instanceof LocationCommand.ConfirmPlace(var _, var place) ? place.by() : person();
        return new Actor(Actor.Kind.PERSON, person.toString());
    }

    private void play(Command command) {
        instance.ask(id(), Actor.SYSTEM, now, command);
    }

    private Command any() {
        int dice = random.nextInt(100);
        if (files.isEmpty() || dice < 22) {
            return aboutCall();
        }
        if (dice < 75) {
            return aboutFile(pick(files));
        }
        if (dice < 95) {
            return aboutFleet();
        }
        return aboutHouse();
    }

    private Command aboutCall() {
        if (calls.isEmpty() || random.nextInt(3) == 0) {
            CallId call = new CallId("c-" + calls.size());
            calls.add(call);
            return report(random.nextInt(10) == 0 ? CallSignal.ANSWERED : CallSignal.RINGING, call);
        }
        CallId call = pick(calls);
        return switch (random.nextInt(5)) {
            case 0, 1 -> new CallCommand.ClaimCall(call, person());
            case 2 -> new CallCommand.CallBack(call, person());
            default -> report(pick(List.of(CallSignal.values())), call);
        };
    }

    private Command report(CallSignal signal, CallId call) {
        Optional<PhoneNumber> number = random.nextInt(5) == 0 ? Optional.empty() : Optional.of(number());
        return new CallCommand.ReportCall(signal, call, number, "L" + random.nextInt(4), now);
    }

    private Command aboutFile(RegulationFileId file) {
        return switch (random.nextInt(19)) {
            case 0 -> new RegulationCommand.RecordCaller(file, new Caller(word(), "PATIENT", Optional.of(number())));
            case 1 -> new RegulationCommand.RecordPlace(file, word() + " à Lille");
            case 2 ->
                new RegulationCommand.RecordPatient(
                        file,
                        new Patient(1 + random.nextInt(2), word(), word(), Sex.FEMALE, Optional.empty(), "82 ans"));
            case 17 ->
                new RegulationCommand.SetAttribution(
                        file, random.nextBoolean() ? Optional.empty() : Optional.of(new Attribution("DRM.MRU.MU")));
            case 3 -> new RegulationCommand.SetMotive(file, new Motive("M0" + random.nextInt(9), word()));
            case 4 -> new RegulationCommand.SetPriority(file, pick(List.of(RegulationPriority.values())));
            case 5 -> new RegulationCommand.SetCareLevel(file, pick(List.of(CareLevel.values())));
            case 6, 7 -> new RegulationCommand.AddNote(file, person(), NoteRole.PHYSICIAN, word());
            case 8 -> new RegulationCommand.TakeDecision(file, person(), pick(List.of(DecisionType.values())), word());
            case 9 -> new RegulationCommand.TakeFile(file, person());
            case 10 -> new RegulationCommand.ChangeLifeCycle(file, pick(List.of(LifeCycle.values())));
            case 11 ->
                new FleetCommand.EngageVehicle(
                        file, vehicle(random.nextInt(VEHICLES)).id(), word());
            case 12, 13 ->
                new LocationCommand.ConfirmPlace(
                        file, new ConfirmedPlace(point(), 20, PositionSource.MAP_POINT, person(), now));
            case 14 ->
                random.nextInt(3) == 0
                        ? new LocationCommand.WithdrawPlace(file)
                        : new LocationCommand.ReportCallerPosition(number(), position());
            case 15 ->
                new OrientationCommand.StateFinding(
                        file, Finding.parse("race:" + random.nextInt(10)), FindingSource.CALL);
            case 16 ->
                new OrientationCommand.OrientTo(
                        file, pick(List.of("LIL", "DKQ", "VAL")), NeedKind.STROKE_UNIT, word(), random.nextBoolean());
            default -> new RegulationCommand.OpenRegulationFile(person(), Optional.of(number()), "ext-" + files.size());
        };
    }

    private CallerPosition position() {
        return new CallerPosition(point(), 12, 68, PositionSource.AML, Optional.of(now), now, List.of());
    }

    private Wgs84Position point() {
        return new Wgs84Position(50 + random.nextInt(100) / 100.0, 3);
    }

    private Command aboutFleet() {
        if (missions.isEmpty() || random.nextInt(8) == 0) {
            VehicleId vehicle = vehicle(random.nextInt(VEHICLES)).id();
            return new FleetCommand.SetInService(vehicle, random.nextInt(3) > 0);
        }
        MissionId mission = missions.get(Math.max(0, missions.size() - 1 - random.nextInt(12)));
        return random.nextInt(10) == 0
                ? new FleetCommand.CancelMission(mission)
                : new FleetCommand.ReportStatus(mission, pick(List.of(VehicleStatus.values())));
    }

    private Command aboutHouse() {
        return switch (random.nextInt(4)) {
            case 0 ->
                new StaffCommand.RecordAccess(
                        new Access(AccessKind.VIEW, "regulation-file", Optional.of(pick(files)), ""));
            case 1 ->
                new StaffCommand.RecordAccess(
                        new Access(AccessKind.BREAK_GLASS, "regulation-file", Optional.of(pick(files)), word()));
            case 2 ->
                new SamuCommand.DeclareReceivingUnits(
                        random.nextBoolean() ? List.of(unit("LIL")) : List.of(unit("LIL"), unit("VAL")));
            default -> new SamuCommand.Probe(random.nextLong(1_000));
        };
    }

    private static Vehicle vehicle(int number) {
        return new Vehicle(
                new VehicleId("SMUR-" + number),
                "SMUR Lille " + number,
                "SMUR.VLM",
                CrewLevel.MEDICAL,
                VehicleOwner.SMUR,
                new Vehicle.Base("Lille", new Wgs84Position(50.61, 3.03)),
                number,
                List.of("pediatrique", "l'île"));
    }

    private static ReceivingUnit unit(String code) {
        return new ReceivingUnit(code, "CH " + code, "Lille", new Wgs84Position(50.6, 3), List.of("unv"));
    }

    private PhoneNumber number() {
        return new PhoneNumber("06391%05d".formatted(random.nextInt(200)));
    }

    private String word() {
        return Canary.MARK + Long.toString(random.nextLong(1_000_000), 36);
    }

    private PersonId person() {
        return pick(persons);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
