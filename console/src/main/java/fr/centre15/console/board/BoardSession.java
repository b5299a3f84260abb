package fr.centre15.console.board;

import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.nomenclature.CodeList;
import fr.centre15.console.security.FileAccess;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.board.LostCaller;
import fr.centre15.dispatch.call.CallCommand;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.IncomingCall;
import fr.centre15.dispatch.location.PatientPlace;
import fr.centre15.dispatch.location.Scene;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.pipeline.Reply;
import fr.centre15.dispatch.regulation.Draft;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.staff.PersonId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One console at work: the file it shows, what waits for a key, what the last action did. Knows no component; confined to
 * the session's lock.
 */
final class BoardSession {

    /** How the traces name this view. */
    private static final String VIEW = "board.file";

    private static final String CALL = "call:";
    private static final String LOST = "lost:";
    private static final int SHORTEST_REASON = 3;
    private static final Pattern FILE_NUMBER = Pattern.compile("(?:[rR]\\s*)?0*([0-9]{1,5})");

    /** Acts that are about no file; every other one without a file does nothing, whoever asks. */
    private static final Set<String> WITHOUT_A_FILE = Set.of(
            "answer",
            "callBack",
            "open",
            "newFile",
            "status",
            "cancelMission",
            "repeatOrder",
            "breakGlass",
            "flight",
            "orderGiven",
            "undo",
            "escape",
            "command");

    private final DispatchGateway gateway;
    private final Viewer viewer;
    private final BoardRights rights;
    private final Advice advice;
    private final FileActions fileActions;
    private final MissionActions missionActions = new MissionActions(this);

    private Optional<RegulationFileId> shown = Optional.empty();
    private Optional<RegulationFileId> reasonAwaited = Optional.empty();
    private Pending pending = Pending.NOTHING;
    private Result result = Result.SILENT;
    private Optional<Undo> undo = Optional.empty();
    private String caret = "";
    private int caretMoves;

    BoardSession(DispatchGateway gateway, Viewer viewer, BoardRights rights, Advice advice, FoundAddresses addresses) {
        this.gateway = gateway;
        this.viewer = viewer;
        this.rights = rights;
        this.advice = advice;
        this.fileActions = new FileActions(this, new PlaceActions(this, addresses));
    }

    Optional<RegulationFileId> shown() {
        return shown;
    }

    /** A file that may be opened once a reason is typed. */
    Optional<RegulationFileId> reasonAwaited() {
        return reasonAwaited;
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

    /** Our own clock. */
    Instant now() {
        return gateway.clock().instant();
    }

    /** Where the patient of the file shown seems to be, as far as it is known. */
    Optional<Wgs84Position> scene() {
        return shown.flatMap(state()::placeOf).flatMap(PatientPlace::scene).map(Scene::point);
    }

    /** The file shown, ready to be drawn. */
    Optional<FileModel> model(SamuState of) {
        return shown.flatMap(id -> model(of, id));
    }

    /** Any file, as it is drawn now. */
    Optional<FileModel> model(SamuState of, RegulationFileId id) {
        return FileModel.of(of, id, pending, advice);
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
        if (file.isEmpty() && !WITHOUT_A_FILE.contains(action)) {
            result = Result.refused(Texts.of("file.none-open"));
            return result;
        }
        Optional<Undo> before = undo;
        result = rights.allow(rightFor(action, argument), subjectOf(action, argument, file))
                ? doIt(action, argument, file)
                : Result.refused(Texts.of("refusal.NOT_ALLOWED"));
        if (result.good() && !result.sentence().isEmpty() && undo.equals(before)) {
            // Something else was done since: Ctrl Z must never reach past it, least of all to an engagement.
            undo = Optional.empty();
        }
        return result;
    }

    /** Opening a row of a ringing or lost call is taking that call. */
    private static String rightFor(String action, String argument) {
        boolean takesCall = action.equals("open") && (argument.startsWith(CALL) || argument.startsWith(LOST));
        return takesCall ? "answer" : action;
    }

    /** The file an act is about: a mission's own file, or the one displayed when the key was pressed. */
    private Optional<RegulationFile> subjectOf(String action, String argument, Optional<RegulationFileId> file) {
        if (action.equals("status") || action.equals("cancelMission")) {
            return MissionActions.missionOf(argument)
                    .flatMap(state().fleet()::find)
                    .flatMap(mission -> state().files().find(mission.file()));
        }
        return file.flatMap(state().files()::find);
    }

    private Result doIt(String action, String argument, Optional<RegulationFileId> file) {
        try {
            return switch (action) {
                case "answer" -> answer(argument);
                case "callBack" -> callBack(argument);
                case "open" -> open(argument);
                case "newFile" -> newFile();
                case "status", "cancelMission", "repeatOrder", "orderGiven" -> missionActions.act(action, argument);
                case "breakGlass" -> breakGlass(argument);
                case "undo" -> undo();
                case "escape" -> escape();
                case "command" -> command(argument);
                default ->
                    file.map(id -> fileActions.act(action, argument, id))
                            .orElse(Result.refused(Texts.of("file.none-open")));
            };
        } catch (IllegalArgumentException tooLong) {
            return Result.refused(Texts.of("field.refused"));
        }
    }

    /** Keeps what is being typed: true once it is on disk, false when it was not taken. */
    CompletableFuture<Boolean> keepDraft(RegulationFileId file, String text) {
        if (!rights.allow("note", state().files().find(file))) {
            return CompletableFuture.completedFuture(false);
        }
        try {
            Draft draft = new Draft(viewer.person(), text);
            return gateway.send(viewer.actor(), new RegulationCommand.KeepDraft(file, draft))
                    .thenApply(Reply::isAccepted);
        } catch (IllegalArgumentException tooLong) {
            return CompletableFuture.completedFuture(false);
        }
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
        List<LostCaller> lost = LostCaller.of(state().calls().lost());
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
        if (row.startsWith(CALL)) {
            return answer(row.substring(CALL.length()));
        }
        if (row.startsWith(LOST)) {
            return callBackTo(new CallId(row.substring(LOST.length())));
        }
        RegulationFileId id = RegulationFileId.parse(row);
        return opened(id, rights.access().open(rights.subject(), id, VIEW));
    }

    /** A file nobody here is involved in opens for a typed reason, which is kept and seen by the supervisor. */
    private Result breakGlass(String reason) {
        if (reasonAwaited.isEmpty() || reason.strip().length() < SHORTEST_REASON) {
            return Result.refused(Texts.of("access.reason.missing"));
        }
        RegulationFileId id = reasonAwaited.get();
        return opened(id, rights.access().openFor(rights.subject(), id, VIEW, reason.strip()));
    }

    private Result opened(RegulationFileId id, FileAccess.Opening opening) {
        reasonAwaited = Optional.empty();
        return switch (opening) {
            case FileAccess.Opening.Opened _ -> {
                show(id);
                yield Result.SILENT;
            }
            case FileAccess.Opening.ReasonRequired _ -> {
                shown = Optional.empty();
                reasonAwaited = Optional.of(id);
                moveCaretTo("breakGlass");
                yield Result.SILENT;
            }
            case FileAccess.Opening.Unknown _ -> Result.refused(Texts.of("refusal.FILE_UNKNOWN"));
            case FileAccess.Opening.Denied _ -> Result.refused(Texts.of("refusal.NOT_ALLOWED"));
        };
    }

    private Result opening(Command command, String doneKey) {
        return switch (ask(command)) {
            case Reply.Accepted(var subject, var _, var _, var _) -> {
                RegulationFileId id = RegulationFileId.parse(subject);
                Result shownResult = opened(id, rights.access().open(rights.subject(), id, VIEW));
                yield shownResult.good() ? Result.done(Texts.of(doneKey)) : shownResult;
            }
            case Reply.Refused refused -> refused(refused);
        };
    }

    private void show(RegulationFileId id) {
        shown = Optional.of(id);
        pending = Pending.NOTHING;
    }

    /** A number alone, or after r, opens the file with that number of the day. */
    private Result command(String text) {
        Matcher number = FILE_NUMBER.matcher(text.strip());
        if (!number.matches()) {
            return Result.refused(Texts.of("command.unknown", "text", text));
        }
        int order = Integer.parseInt(number.group(1));
        return state().files()
                .files()
                .values()
                .toJavaStream()
                .filter(file -> file.drm().order() == order)
                .max(Comparator.comparing(file -> file.opening().at()))
                .map(file -> open(file.id().toString()))
                .orElse(Result.refused(Texts.of("refusal.FILE_UNKNOWN")));
    }

    private Result undo() {
        if (undo.isEmpty()) {
            return Result.refused(Texts.of("undo.nothing"));
        }
        Undo last = undo.get();
        undo = Optional.empty();
        if (!last.stillStands().test(state())) {
            return Result.refused(Texts.of("undo.changed-since", "what", last.what()));
        }
        for (Command back : last.commands()) {
            if (ask(back) instanceof Reply.Refused refused) {
                return refused(refused);
            }
        }
        return Result.done(Texts.of("undo.done", "what", last.what()));
    }

    private Result escape() {
        pending = Pending.NOTHING;
        reasonAwaited = Optional.empty();
        return Result.SILENT;
    }

    void await(Pending next) {
        pending = next;
    }

    /** Next come words: the caret stands where they belong, unless the operator already types elsewhere. */
    void moveCaretTo(String field) {
        caret = field + "#" + ++caretMoves;
    }

    Optional<Undo> lastUndo() {
        return undo;
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
        boolean ofFile = refused.refusal() == Refusal.LIFE_CYCLE_OUT_OF_ORDER;
        UnaryOperator<String> label =
                code -> ofFile ? Texts.ofOr("lifecycle." + code, code) : CodeList.VEHICLE_STATES.labelOf(code);
        details.computeIfPresent("from", (_, code) -> label.apply(code));
        details.computeIfPresent("to", (_, code) -> label.apply(code));
        return Result.refused(Texts.of("refusal." + refused.refusal(), details));
    }
}
