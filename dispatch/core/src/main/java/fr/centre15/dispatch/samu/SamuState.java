package fr.centre15.dispatch.samu;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.DomainEvent;
import fr.centre15.dispatch.SamuId;
import fr.centre15.dispatch.Stamp;
import fr.centre15.dispatch.call.CallDesk;
import fr.centre15.dispatch.call.CallEvent;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.IncomingCall;
import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.codec.LaterParts;
import fr.centre15.dispatch.codec.LaterParts.Part;
import fr.centre15.dispatch.location.LocationEvent;
import fr.centre15.dispatch.location.PatientPlace;
import fr.centre15.dispatch.location.PositionBook;
import fr.centre15.dispatch.location.Whereabouts;
import fr.centre15.dispatch.orientation.Capacities;
import fr.centre15.dispatch.orientation.OrientationEvent;
import fr.centre15.dispatch.outbox.Outbox;
import fr.centre15.dispatch.outbox.OutboxEvent;
import fr.centre15.dispatch.regulation.DrmNumber;
import fr.centre15.dispatch.regulation.FileCabinet;
import fr.centre15.dispatch.regulation.RegulationEvent;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.smur.Fleet;
import fr.centre15.dispatch.smur.FleetEvent;
import fr.centre15.dispatch.smur.Vehicle;
import fr.centre15.dispatch.smur.VehicleId;
import fr.centre15.dispatch.staff.Staff;
import fr.centre15.dispatch.staff.StaffEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Everything in progress at one SAMU, rebuilt from its events. Immutable: screens read it from any thread. */
public record SamuState(
        SamuId samu,
        Reference reference,
        CallDesk calls,
        FileCabinet files,
        Fleet fleet,
        Outbox outbox,
        Staff staff,
        Memory memory,
        PositionBook positions) {

    public static SamuState empty(SamuId samu) {
        return new SamuState(
                samu,
                Reference.EMPTY,
                CallDesk.EMPTY,
                FileCabinet.EMPTY,
                Fleet.EMPTY,
                Outbox.EMPTY,
                Staff.EMPTY,
                Memory.EMPTY,
                PositionBook.EMPTY);
    }

    /** Everything but the regulation files, which a snapshot keeps one by one under their own keys. */
    private static final Codec<SamuState> FIRST = record(
            field(SamuState::samu, SamuId.CODEC),
            field(SamuState::reference, Reference.CODEC),
            field(SamuState::calls, CallDesk.CODEC),
            field(state -> state.files.lastDrm(), FileCabinet.COUNTER_CODEC),
            field(SamuState::fleet, Fleet.CODEC),
            field(SamuState::outbox, Outbox.CODEC),
            field(SamuState::staff, Staff.CODEC),
            field(SamuState::memory, Memory.CODEC),
            SamuState::withoutFiles);

    /** The telephone's own times of each call came later, then positions. */
    static final Codec<SamuState> COMMON_CODEC = LaterParts.after(
            FIRST,
            List.of(
                    new Part<>(
                            1,
                            state -> state.calls.timesToBytes(),
                            (state, bytes) -> state.with(state.calls.withTimes(bytes))),
                    Part.of(
                            2,
                            SamuState::positions,
                            PositionBook.CODEC,
                            PositionBook.EMPTY,
                            (state, book) -> state.with(book)),
                    Part.of(
                            4,
                            state -> state.fleet.groundedInOrder(),
                            VehicleId.CODEC.list(),
                            List.of(),
                            (state, grounded) -> state.with(state.fleet.withGrounded(grounded))),
                    Part.of(
                            6,
                            state -> state.reference.details(),
                            Reference.DETAILS_CODEC,
                            List.of(),
                            (state, details) -> state.with(state.reference.withDetails(details))),
                    Part.of(
                            7,
                            state -> state.reference.capacities(),
                            Capacities.CODEC,
                            Capacities.NONE,
                            (state, capacities) -> state.with(state.reference.with(capacities)))));

    private static SamuState withoutFiles(
            SamuId samu,
            Reference reference,
            CallDesk calls,
            Optional<DrmNumber> lastDrm,
            Fleet fleet,
            Outbox outbox,
            Staff staff,
            Memory memory) {
        FileCabinet files = new FileCabinet(FileCabinet.EMPTY.files(), lastDrm);
        return new SamuState(samu, reference, calls, files, fleet, outbox, staff, memory, PositionBook.EMPTY);
    }

    /** Number of the last event, dense from 1; 0 before the first. */
    public long sequence() {
        return memory.sequence();
    }

    /** The local date at the SAMU, which numbers its files. */
    public LocalDate dayOf(Stamp stamp) {
        return LocalDate.ofInstant(stamp.at(), reference.profile().zone());
    }

    /** Where the patient of a file is; empty for a file that is not at hand. O(positions of the file). */
    public Optional<PatientPlace> placeOf(RegulationFileId id) {
        return files.find(id)
                .map(file -> PatientPlace.of(
                        file.situation().whereabouts(),
                        file.situation().place(),
                        callSince(file),
                        reference.territory()));
    }

    /** Where the caller is: of the file, once the call opened one. Empty for a call that is not at hand. */
    public Optional<PatientPlace> placeOf(CallId id) {
        return calls.find(id).flatMap(call -> call.file().flatMap(this::placeOf).or(() -> Optional.of(placeOf(call))));
    }

    private PatientPlace placeOf(IncomingCall call) {
        Whereabouts heard = new Whereabouts(positions.ofCall(call.id()), Optional.empty(), List.of());
        return PatientPlace.of(heard, Optional.empty(), call.times().receivedAt(), reference.territory());
    }

    private Instant callSince(RegulationFile file) {
        return file.opening()
                .call()
                .flatMap(calls::find)
                .map(call -> call.times().receivedAt())
                .orElse(file.opening().at());
    }

    /** Evolves by one event. Never refuses: an event is a fact. */
    public SamuState apply(DomainEvent event, Stamp stamp) {
        SamuState next = switch (event) {
            case CallEvent call -> with(calls.apply(call, stamp)).with(positions.apply(call));
            case RegulationEvent regulation -> with(files.apply(regulation, stamp));
            case FleetEvent move -> applyFleet(move, stamp);
            case OutboxEvent effect ->
                new SamuState(
                        samu, reference, calls, files, fleet, outbox.apply(effect, stamp), staff, memory, positions);
            case StaffEvent person ->
                new SamuState(samu, reference, calls, files, fleet, outbox, staff.apply(person), memory, positions);
            case LocationEvent.OfFile place -> with(files.apply(place, stamp));
            case LocationEvent position -> with(positions.apply(position));
            case OrientationEvent.OfFile orientation -> with(files.apply(orientation, stamp));
            case OrientationEvent.CapacityDeclared(var capacity) -> with(reference.with(capacity));
            case SamuEvent whole -> applyWhole(whole, stamp);
            default ->
                throw new IllegalStateException(
                        "no state for " + event.getClass().getSimpleName());
        };
        return next.with(next.memory.next());
    }

    /** An event whose key was destroyed: it is counted, its content is gone. */
    public SamuState applyErased() {
        return with(memory.next());
    }

    /** A mission's progress also shows in the chronology of its file. */
    private SamuState with(Fleet value) {
        return new SamuState(samu, reference, calls, files, value, outbox, staff, memory, positions);
    }

    private SamuState applyFleet(FleetEvent event, Stamp stamp) {
        FileCabinet noted = switch (event) {
            case FleetEvent.VehicleEngaged(var _, var file, var vehicle, var _) ->
                files.noting(file, stamp, "ENGAGED", nameOf(vehicle));
            case FleetEvent.StatusReported(var mission, var file, var status) ->
                files.noting(
                        file,
                        stamp,
                        "STATUS_" + status.code(),
                        fleet.find(mission)
                                .map(found -> nameOf(found.vehicle()))
                                .orElse(""));
            case FleetEvent.VehicleDeclared _,
                    FleetEvent.ServiceChanged _,
                    FleetEvent.FlightChanged _,
                    FleetEvent.MissionsFiledAway _ -> files;
        };
        return new SamuState(
                samu, reference, calls, noted, fleet.apply(event, stamp), outbox, staff, memory, positions);
    }

    private SamuState applyWhole(SamuEvent event, Stamp stamp) {
        return switch (event) {
            case SamuEvent.ProfileDeclared(var profile) -> with(reference.with(profile));
            case SamuEvent.TerritoryDeclared(var territory) -> with(reference.with(territory));
            case SamuEvent.ReceivingUnitsDeclared(var units) -> with(reference.with(units));
            case SamuEvent.ProbePassed(var number) -> with(memory.passed(number));
            case SamuEvent.OutcomeKept kept -> with(memory.keep(kept, stamp));
            case SamuEvent.OutcomesForgotten(var before) -> with(memory.forget(before));
            case SamuEvent.PoisonSkipped _ -> with(memory.skippedPoison());
        };
    }

    private String nameOf(VehicleId vehicle) {
        return fleet.find(vehicle).map(Vehicle::name).orElse(vehicle.value());
    }

    SamuState with(FileCabinet value) {
        return new SamuState(samu, reference, calls, value, fleet, outbox, staff, memory, positions);
    }

    private SamuState with(CallDesk value) {
        return new SamuState(samu, reference, value, files, fleet, outbox, staff, memory, positions);
    }

    private SamuState with(PositionBook value) {
        return new SamuState(samu, reference, calls, files, fleet, outbox, staff, memory, value);
    }

    private SamuState with(Reference value) {
        return new SamuState(samu, value, calls, files, fleet, outbox, staff, memory, positions);
    }

    private SamuState with(Memory value) {
        return new SamuState(samu, reference, calls, files, fleet, outbox, staff, value, positions);
    }
}
