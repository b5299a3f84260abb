package fr.centre15.dispatch.samu;

import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.Decision;
import fr.centre15.dispatch.Stamp;
import fr.centre15.dispatch.call.CallCommand;
import fr.centre15.dispatch.call.CallRules;
import fr.centre15.dispatch.location.LocationCommand;
import fr.centre15.dispatch.location.LocationRules;
import fr.centre15.dispatch.location.PositionHandover;
import fr.centre15.dispatch.orientation.OrientationCommand;
import fr.centre15.dispatch.orientation.OrientationRules;
import fr.centre15.dispatch.outbox.OutboxCommand;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.regulation.RegulationRules;
import fr.centre15.dispatch.smur.FleetCommand;
import fr.centre15.dispatch.smur.FleetRules;
import fr.centre15.dispatch.smur.Vehicle;
import fr.centre15.dispatch.staff.StaffCommand;
import fr.centre15.dispatch.staff.StaffRules;
import java.util.Optional;
import java.util.Set;

/** Every rule of a SAMU behind one door. Pure: the same state, command and stamp give the same decision. */
public final class Rules {

    private Rules() {}

    /** @param linesElsewhere telephone lines that belong to another SAMU of this node */
    public static Decision decide(SamuState state, Command command, Stamp stamp, Set<String> linesElsewhere) {
        return switch (command) {
            case CallCommand call ->
                withPositions(
                        state,
                        new CallRules(state.samu(), state.calls(), state.files(), state.dayOf(stamp), linesElsewhere)
                                .decide(call, stamp),
                        stamp);
            case RegulationCommand regulation -> withPositions(state, regulation(state, regulation, stamp), stamp);
            case LocationCommand location ->
                new LocationRules(state.positions(), state.calls(), state.files()).decide(location, stamp);
            case FleetCommand fleet ->
                new FleetRules(state.fleet(), state.files(), state.outbox()).decide(fleet, stamp);
            case OrientationCommand orientation ->
                new OrientationRules(
                                state.reference().receivingUnits(),
                                state.reference().capacities(),
                                state.files())
                        .decide(orientation, stamp);
            case OutboxCommand outbox -> state.outbox().decide(outbox);
            case StaffCommand staff -> new StaffRules(state.staff()).decide(staff, stamp);
            case SamuCommand.Tick _ -> new Housekeeping(state).decide(stamp);
            case SamuCommand.Probe(var number) -> Decision.accept(number, new SamuEvent.ProbePassed(number));
            case SamuCommand.DeclareProfile(var profile) ->
                profile.equals(state.reference().profile())
                        ? Decision.alreadySo(state.samu())
                        : Decision.accept(state.samu(), new SamuEvent.ProfileDeclared(profile));
            case SamuCommand.DeclareTerritory(var territory) ->
                territory.equals(state.reference().territory())
                        ? Decision.alreadySo(state.samu())
                        : Decision.accept(state.samu(), new SamuEvent.TerritoryDeclared(territory));
            case SamuCommand.DeclareReceivingUnits(var units) ->
                units.equals(state.reference().receivingUnits())
                        ? Decision.alreadySo(state.samu())
                        : Decision.accept(state.samu(), new SamuEvent.ReceivingUnitsDeclared(units));
            default ->
                throw new IllegalStateException(
                        "no rule for " + command.getClass().getSimpleName());
        };
    }

    private static Decision withPositions(SamuState state, Decision decision, Stamp stamp) {
        return new PositionHandover(state.positions(), state.calls(), state.files()).along(decision, stamp);
    }

    private static Decision regulation(SamuState state, RegulationCommand command, Stamp stamp) {
        // Looks at every mission, so only where the answer matters.
        Optional<String> open = command instanceof RegulationCommand.ChangeLifeCycle(var file, var _)
                ? openMission(state, file)
                : Optional.empty();
        return new RegulationRules(
                        state.samu(), state.files(), state.reference().territory(), state.dayOf(stamp), open)
                .decide(command, stamp);
    }

    private static Optional<String> openMission(SamuState state, RegulationFileId file) {
        return state.fleet().missionsOf(file).stream()
                .filter(mission -> !mission.status().isFree())
                .findFirst()
                .map(mission -> state.fleet()
                        .find(mission.vehicle())
                        .map(Vehicle::name)
                        .orElse(mission.vehicle().value()));
    }
}
