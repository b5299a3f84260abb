package fr.centre15.dispatch.orientation;

import fr.centre15.dispatch.Decision;
import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.Stamp;
import fr.centre15.dispatch.orientation.OrientationCommand.OnFile;
import fr.centre15.dispatch.regulation.FileCabinet;
import fr.centre15.dispatch.regulation.RegulationFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides about destinations. Pure: no clock, no I/O, no mutation. Whoever may, chooses what he wants: with a reason. */
public record OrientationRules(List<ReceivingUnit> units, Capacities capacities, FileCabinet cabinet) {

    /** Shorter than this is no reason. */
    private static final int SHORTEST_REASON = 3;

    public Decision decide(OrientationCommand command, Stamp stamp) {
        return switch (command) {
            case OnFile onFile ->
                cabinet.find(onFile.file())
                        .map(file -> decide(file, onFile))
                        .orElse(Decision.refuse(Refusal.FILE_UNKNOWN));
            case OrientationCommand.DeclareCapacity declare -> declare(declare, stamp);
        };
    }

    private Decision decide(RegulationFile file, OnFile command) {
        if (!file.lifeCycle().isEditable()) {
            return Decision.refuse(Refusal.FILE_CLOSED, "drm", file.drm());
        }
        FileOrientation present = file.care().orientation();
        return switch (command) {
            case OrientationCommand.StateFinding(var id, var finding, var source) ->
                Decision.accept(id, new OrientationEvent.FindingStated(id, finding, source));
            case OrientationCommand.WithdrawFinding(var id, var about) ->
                present.find(about).isEmpty()
                        ? Decision.alreadySo(id)
                        : Decision.accept(id, new OrientationEvent.FindingWithdrawn(id, about));
            case OrientationCommand.OrientTo orient -> orient(orient, present);
            case OrientationCommand.WithdrawOrientation(var id) ->
                present.chosen().isEmpty()
                        ? Decision.alreadySo(id)
                        : Decision.accept(id, new OrientationEvent.OrientationWithdrawn(id));
        };
    }

    private Decision orient(OrientationCommand.OrientTo orient, FileOrientation present) {
        Optional<ReceivingUnit> unit = find(orient.unit());
        boolean home = orient.unit().equals(Destination.HOME);
        if (unit.isEmpty() && !home) {
            return Decision.refuse(Refusal.RECEIVING_UNIT_UNKNOWN);
        }
        if (unit.filter(found -> found.details().closed()).isPresent()) {
            return Decision.refuse(
                    Refusal.RECEIVING_UNIT_CLOSED, "unit", unit.get().name());
        }
        if (orient.override() && orient.reason().strip().length() < SHORTEST_REASON) {
            return Decision.refuse(Refusal.REASON_MISSING);
        }
        Destination destination = new Destination(
                orient.unit(),
                unit.map(ReceivingUnit::name).orElse(Destination.HOME),
                orient.need(),
                orient.reason(),
                orient.override());
        return present.chosen().equals(Optional.of(destination))
                ? Decision.alreadySo(orient.file())
                : Decision.accept(orient.file(), new OrientationEvent.PatientOriented(orient.file(), destination));
    }

    private Decision declare(OrientationCommand.DeclareCapacity declare, Stamp stamp) {
        Optional<ReceivingUnit> unit = find(declare.unit());
        if (unit.isEmpty()) {
            return Decision.refuse(Refusal.RECEIVING_UNIT_UNKNOWN);
        }
        if (!unit.get().capabilities().contains(declare.what())) {
            return Decision.refuse(Refusal.CAPABILITY_UNKNOWN, "capability", declare.what());
        }
        Instant asOf = declare.asOf().isAfter(stamp.at()) ? stamp.at() : declare.asOf();
        Optional<DeclaredCapacity> known = capacities.find(declare.unit(), declare.what());
        if (known.filter(before -> before.asOf().isAfter(asOf)).isPresent()) {
            return Decision.alreadySo(declare.unit());
        }
        return Decision.accept(
                declare.unit(),
                new OrientationEvent.CapacityDeclared(new DeclaredCapacity(
                        declare.unit(), declare.what(), declare.free(), declare.busyUntil(), asOf, stamp.actor())));
    }

    private Optional<ReceivingUnit> find(String code) {
        return units.stream().filter(unit -> unit.code().equals(code)).findFirst();
    }
}
