package fr.centre15.console.board;

import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.regulation.LifeCycle;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.samu.SamuState;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How the last action of a console is taken back: by other commands, so that the record keeps both.
 *
 * @param what sentence of what is taken back
 * @param stillStands false once somebody else has changed it since: what a colleague did is not taken back unseen
 */
record Undo(List<Command> commands, String what, Predicate<SamuState> stillStands) {

    /** What nobody else can have changed meanwhile. */
    Undo(Command command, String what) {
        this(command, what, _ -> true);
    }

    Undo(Command command, String what, Predicate<SamuState> stillStands) {
        this(List.of(command), what, stillStands);
    }

    /** What was said at once is taken back at once. */
    static Undo all(List<Undo> backs, String what) {
        return new Undo(
                backs.stream().flatMap(back -> back.commands.stream()).toList(),
                what,
                state -> backs.stream().allMatch(back -> back.stillStands.test(state)));
    }

    /** The command that restores what a triage command is about to change; empty when there was nothing before. */
    static Optional<Command> of(RegulationCommand command, RegulationFile before) {
        return switch (command) {
            case RegulationCommand.SetPriority(var file, var _) ->
                before.triage().priority().map(value -> new RegulationCommand.SetPriority(file, value));
            case RegulationCommand.SetCareLevel(var file, var _) ->
                before.triage().careLevel().map(value -> new RegulationCommand.SetCareLevel(file, value));
            case RegulationCommand.SetMotive(var file, var _) ->
                before.triage().motive().map(value -> new RegulationCommand.SetMotive(file, value));
            case RegulationCommand.SetAttribution(var file, var _) ->
                Optional.of(new RegulationCommand.SetAttribution(
                        file, before.triage().attribution()));
            case RegulationCommand.RecordPlace(var file, var _) ->
                before.situation().place().map(value -> new RegulationCommand.RecordPlace(file, value.words()));
            case RegulationCommand.RecordCaller(var file, var _) ->
                Optional.of(new RegulationCommand.RecordCaller(
                        file, before.situation().caller()));
            case RegulationCommand.ChangeLifeCycle(var file, var to)
            when to == LifeCycle.COMPLETED ->
                Optional.of(new RegulationCommand.ChangeLifeCycle(file, LifeCycle.ACTIVE));
            default -> Optional.empty();
        };
    }
}
