package fr.centre15.console.board;

import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.nomenclature.CodeList;
import fr.centre15.console.security.AccessTrace;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.call.CallCommand;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.IncomingCall;
import fr.centre15.dispatch.outbox.EffectId;
import fr.centre15.dispatch.outbox.OutboxCommand;
import fr.centre15.dispatch.pipeline.Reply;
import fr.centre15.dispatch.regulation.Draft;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.FleetCommand;
import fr.centre15.dispatch.smur.MissionId;
import fr.centre15.dispatch.smur.VehicleStatus;
import fr.centre15.dispatch.staff.PersonId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One console at work: the file it shows, what waits for a key, what the last action did. Knows no component; confined to
 * the session's lock.
 */
final class BoardSession {

    private final DispatchGateway gateway;
    private final Viewer viewer;
    private final AccessTrace trace;
    private final Whereabouts whereabouts;
    private final FileActions fileActions;

    private Optional<RegulationFileId> shown = Optional.empty();
    private Pending pending = Pending.NOTHING;
    private Result result = Result.SILENT;
    private Optional<Undo> undo = Optional.empty();
    private String caret = "";
    private int caretMoves;

    BoardSession(DispatchGateway gateway, Viewer viewer, AccessTrace trace, Whereabouts whereabouts) {
        this.gateway = gateway;
        this.viewer = viewer;
        this.trace = trace;
        this.whereabouts = whereabouts;
        this.fileActions = new FileActions(this, whereabouts);
    }

    Optional<RegulationFileId> shown() {
        return shown;
    }

    Pending pending() {
        return pending;
    }

    Result result() {
        return result;
    }

    boolean canUndo() {
        return undo.isPresent();
    }

    /** Field the caret goes to, as {@code field#n}: only after an act of the operator that asks for words. */
    String caret() {
        return caret;
    }

    SamuState state() {
        return gateway.state();
    }

    /** The local date at the SAMU. */
    LocalDate today() {
        return LocalDate.ofInstant(
                gateway.clock().instant(), state().reference().profile().zone());
    }

    /** The file shown, ready to be drawn. */
    Optional<FileModel> model(SamuState of) {
        return shown.flatMap(id -> FileModel.of(of, id, pending, whereabouts::of, today()));
    }

    Viewer viewer() {
        return viewer;
    }

    /**
     * Does what a key, a button or the command line asks.
     *
     * @param file the file displayed when the key was pressed; an action about a file goes to that one and no other
     */
    Result act(String action, String argument, Optional<RegulationFileId> file) {
        try {
            result = switch (action) {
                case "answer" -> answer(argument);
                case "callBack" -> callBack(argument);
                case "open" -> open(argument);
                case "newFile" -> newFile();
                case "status" -> status(argument);
                case "cancelMission" ->
                    tell(new FleetCommand.CancelMission(MissionId.parse(argument)), "done.mission.cancelled");
                case "repeatOrder" ->
                    tell(new OutboxCommand.RepeatEffect(EffectId.parse(argument)), "done.order.repeated");
                case "undo" -> undo();
                case "escape" -> escape();
                case "command" -> Result.refused(Texts.of("command.unknown", "text", argument));
                default ->
                    file.map(id -> fileActions.act(action, argument, id))
                            .orElse(Result.refused(Texts.of("file.none-open")));
            };
        } catch (IllegalArgumentException tooLong) {
            result = Result.refused(Texts.of("field.refused"));
        }
        return result;
    }

    /** Keeps what is being typed; the answer is not waited for. */
    void keepDraft(RegulationFileId file, String text) {
        gateway.send(viewer.actor(), new RegulationCommand.KeepDraft(file, new Draft(viewer.person(), text)));
    }

    private Result answer(String argument) {
        Optional<CallId> call = argument.isEmpty()
                ? state().calls().waiting().stream().findFirst().map(IncomingCall::id)
                : Optional.of(new CallId(argument));
        return call.map(id -> opening(new CallCommand.ClaimCall(id, viewer.person()), "done.answered"))
                .orElse(Result.refused(Texts.of("board.nothing-rings")));
    }

    /** A digit is a place in the list; anything longer is the call's id. */
    private Result callBack(String argument) {
        List<LostCallRow.Model> lost = QueuePanel.byNumber(state().calls().lost());
        if (argument.matches("[1-9]?")) {
            int rank = argument.isEmpty() ? 1 : Integer.parseInt(argument);
            return lost.size() < rank
                    ? Result.refused(Texts.of("board.nothing-lost"))
                    : callBackTo(lost.get(rank - 1).call().id());
        }
        return callBackTo(new CallId(argument));
    }

    private Result callBackTo(CallId call) {
        return opening(new CallCommand.CallBack(call, viewer.person()), "done.called-back");
    }

    private Result newFile() {
        return opening(new RegulationCommand.OpenRegulationFile(viewer.person(), Optional.empty(), ""), "done.opened");
    }

    private Result open(String row) {
        if (row.startsWith("call:")) {
            return answer(row.substring("call:".length()));
        }
        if (row.startsWith("lost:")) {
            return callBackTo(new CallId(row.substring("lost:".length())));
        }
        RegulationFileId id = RegulationFileId.parse(row);
        if (state().files().find(id).isEmpty()) {
            return Result.refused(Texts.of("refusal.FILE_UNKNOWN"));
        }
        show(id);
        return Result.SILENT;
    }

    private Result opening(Command command, String doneKey) {
        return switch (ask(command)) {
            case Reply.Accepted(var subject, var _, var _, var _) -> {
                show(RegulationFileId.parse(subject));
                yield Result.done(Texts.of(doneKey));
            }
            case Reply.Refused refused -> refused(refused);
        };
    }

    /** Looking counts: every opening of a file leaves a trace. */
    private void show(RegulationFileId id) {
        shown = Optional.of(id);
        pending = Pending.NOTHING;
        trace.viewed(viewer.actor(), "board.file", Optional.of(id));
    }

    private Result status(String argument) {
        String[] parts = argument.split("/", 2);
        Optional<VehicleStatus> status = Arrays.stream(VehicleStatus.values())
                .filter(value -> parts.length == 2 && value.code().equals(parts[1]))
                .findFirst();
        return status.map(next -> {
                    Reply reply = ask(new FleetCommand.ReportStatus(MissionId.parse(parts[0]), next));
                    return reply instanceof Reply.Refused refused
                            ? refused(refused)
                            : Result.done(
                                    Texts.of("done.status", "status", CodeList.VEHICLE_STATES.labelOf(next.code())));
                })
                .orElse(Result.refused(Texts.of("command.unknown", "text", argument)));
    }

    private Result undo() {
        if (undo.isEmpty()) {
            return Result.refused(Texts.of("undo.nothing"));
        }
        Undo last = undo.get();
        undo = Optional.empty();
        Reply reply = ask(last.command());
        return reply instanceof Reply.Refused refused
                ? refused(refused)
                : Result.done(Texts.of("undo.done", "what", last.what()));
    }

    private Result escape() {
        pending = Pending.NOTHING;
        return Result.SILENT;
    }

    void await(Pending next) {
        pending = next;
    }

    /** Next come words: the caret stands where they belong, unless the operator already types elsewhere. */
    void moveCaretTo(String field) {
        caret = field + "#" + ++caretMoves;
    }

    void canBeUndone(Undo last) {
        undo = Optional.of(last);
    }

    Reply ask(Command command) {
        return gateway.ask(viewer.actor(), command);
    }

    /** Asks, and says in one sentence what came of it. */
    Result tell(Command command, String doneKey) {
        return ask(command) instanceof Reply.Refused refused ? refused(refused) : Result.done(Texts.of(doneKey));
    }

    Result refused(Reply.Refused refused) {
        Map<String, String> details = new HashMap<>(refused.details());
        details.computeIfPresent("holder", (_, id) -> state().staff().nameOf(PersonId.parse(id)));
        details.computeIfPresent("from", (_, code) -> CodeList.VEHICLE_STATES.labelOf(code));
        details.computeIfPresent("to", (_, code) -> CodeList.VEHICLE_STATES.labelOf(code));
        return Result.refused(Texts.of("refusal." + refused.refusal(), details));
    }
}
