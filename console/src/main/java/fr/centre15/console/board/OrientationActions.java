package fr.centre15.console.board;

import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.orientation.Candidate;
import fr.centre15.dispatch.orientation.Destination;
import fr.centre15.dispatch.orientation.FileOrientation;
import fr.centre15.dispatch.orientation.NeedKind;
import fr.centre15.dispatch.orientation.OrientationCommand;
import fr.centre15.dispatch.orientation.RecordedFinding;
import fr.centre15.dispatch.orientation.WhereTo;
import fr.centre15.dispatch.pipeline.Reply;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.samu.SamuState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a console can do about the destination of one file. Confined to the session's lock. */
final class OrientationActions {

    private static final int SHORTEST_REASON = 3;

    private final BoardSession session;

    OrientationActions(BoardSession session) {
        this.session = session;
    }

    /** Empty when the act is about something else. */
    Optional<Result> act(String action, String argument, RegulationFileId file) {
        return switch (action) {
            case "orient" -> Optional.of(propose(file, argument));
            case "orientTo" -> Optional.of(byCode(file, argument));
            case "redirect" -> Optional.of(redirect(file, argument));
            case "withdrawOrientation" -> Optional.of(withdraw(file));
            case "criteria" -> Optional.of(askForCriteria(file));
            case "criterion" -> Optional.of(state(file, argument));
            case "withdrawCriterion" -> Optional.of(withdrawCriterion(file, argument));
            default -> Optional.empty();
        };
    }

    /** Preselects the n-th that fits; Enter chooses it. */
    private Result propose(RegulationFileId file, String digit) {
        int rank = digit.isEmpty() ? 1 : Integer.parseInt(digit);
        Optional<FileModel> model = session.model(session.state(), file);
        Optional<Candidate> candidate = model.flatMap(found -> found.whereTo().ranked(rank));
        if (candidate.isEmpty()) {
            return Result.refused(Texts.of("receiver.nobody"));
        }
        preselect(file, model.get(), candidate.get());
        return Result.SILENT;
    }

    private void preselect(RegulationFileId file, FileModel model, Candidate candidate) {
        session.await(new Pending.Orientation(
                file,
                candidate.code(),
                ReceiverText.name(candidate),
                model.whereTo().need(),
                model.receiverText().kept(candidate)));
    }

    private Result byCode(RegulationFileId file, String code) {
        Optional<FileModel> model = session.model(session.state(), file);
        Optional<Candidate> candidate = model.flatMap(found -> found.whereTo().find(code));
        if (candidate.isEmpty()) {
            return model.filter(_ -> code.equals(Destination.HOME))
                    .map(shown -> homeAnyway(file, shown.whereTo()))
                    .orElse(Result.refused(Texts.of("refusal.RECEIVING_UNIT_UNKNOWN")));
        }
        Candidate found = candidate.get();
        if (found.verdict() == Candidate.Verdict.CLOSED_SITE) {
            return Result.refused(Texts.of("refusal.RECEIVING_UNIT_CLOSED", "unit", ReceiverText.name(found)));
        }
        if (found.isProposed()) {
            preselect(file, model.get(), found);
            return Result.SILENT;
        }
        return askWhy(
                file,
                code,
                ReceiverText.name(found),
                model.get().whereTo().need().kind(),
                model.get().receiverText().kept(found));
    }

    /** Staying at home is a candidate of first-line care only. */
    private Result homeAnyway(RegulationFileId file, WhereTo whereTo) {
        return askWhy(
                file,
                Destination.HOME,
                Texts.of("receiver.home"),
                whereTo.need().kind(),
                ReceiverText.need(whereTo.need()));
    }

    /** Not proposed: a person may know better, and says why. */
    private Result askWhy(RegulationFileId file, String code, String name, NeedKind need, String advice) {
        session.await(new Pending.Redirecting(file, code, name, need, advice));
        session.moveCaretTo("redirect");
        return Result.SILENT;
    }

    /** What was proposed must still be: a colleague may have changed the picture while the proposal stood there. */
    Result confirm(RegulationFileId file) {
        if (!(session.pending() instanceof Pending.Orientation waiting)
                || !waiting.file().equals(file)) {
            return Result.refused(Texts.of("confirm.nothing"));
        }
        boolean stands = session.model(session.state(), file)
                .map(FileModel::whereTo)
                .filter(now -> now.need().equals(waiting.need()))
                .flatMap(now -> now.find(waiting.unit()))
                .filter(Candidate::isProposed)
                .isPresent();
        if (!stands) {
            session.await(Pending.NOTHING);
            return Result.refused(Texts.of("receiver.changed"));
        }
        return orient(
                new OrientationCommand.OrientTo(
                        file, waiting.unit(), waiting.need().kind(), waiting.reason(), false),
                waiting.name());
    }

    private Result redirect(RegulationFileId file, String why) {
        if (!(session.pending() instanceof Pending.Redirecting waiting)
                || !waiting.file().equals(file)) {
            return Result.refused(Texts.of("confirm.nothing"));
        }
        if (why.strip().length() < SHORTEST_REASON) {
            return Result.refused(Texts.of("receiver.redirect.missing"));
        }
        String reason = ReceiverText.otherwise(waiting.advice(), why.strip());
        return orient(
                new OrientationCommand.OrientTo(file, waiting.unit(), waiting.need(), reason, true), waiting.name());
    }

    private Result orient(OrientationCommand.OrientTo command, String name) {
        session.await(Pending.NOTHING);
        return undoable(
                command,
                chosenBefore(command.file()),
                Texts.of("done.oriented", "unit", name),
                chosenOf(command.file()));
    }

    /** What brings back what is chosen now. */
    private Command chosenBefore(RegulationFileId file) {
        return orientation(file)
                .flatMap(FileOrientation::chosen)
                .<Command>map(before -> new OrientationCommand.OrientTo(
                        file, before.unit(), before.need(), before.reason(), before.override()))
                .orElse(new OrientationCommand.WithdrawOrientation(file));
    }

    private Result withdraw(RegulationFileId file) {
        session.await(Pending.NOTHING);
        return undoable(
                new OrientationCommand.WithdrawOrientation(file),
                chosenBefore(file),
                Texts.of("done.orientation-withdrawn"),
                chosenOf(file));
    }

    private Result askForCriteria(RegulationFileId file) {
        session.await(new Pending.Criteria(file));
        session.moveCaretTo("criterion");
        return Result.SILENT;
    }

    /** All that a line says, or nothing of it. */
    private Result state(RegulationFileId file, String line) {
        Optional<List<CriterionWords.Typed>> typed = CriterionWords.read(line);
        if (typed.isEmpty()) {
            return Result.refused(Texts.of("criteria.unread"));
        }
        List<String> said = new ArrayList<>();
        List<Undo> backs = new ArrayList<>();
        for (CriterionWords.Typed one : typed.get()) {
            Result result = switch (one) {
                case CriterionWords.Typed.Stated(var finding, var source) -> {
                    var command = new OrientationCommand.StateFinding(file, finding, source);
                    yield undoable(
                            command,
                            before(file, finding.about()),
                            FindingText.of(finding),
                            state -> finding(state, file, finding.about()));
                }
                case CriterionWords.Typed.Withdrawn(var about) -> withdrawCriterion(file, about);
            };
            if (!result.good()) {
                return result;
            }
            said.add(result.sentence());
            session.lastUndo().ifPresent(backs::addFirst);
        }
        session.await(Pending.NOTHING);
        session.canBeUndone(Undo.all(backs, String.join(", ", said)));
        return Result.done(Texts.of("done.criteria", "criteria", String.join(", ", said)));
    }

    private Result withdrawCriterion(RegulationFileId file, String about) {
        Command back = before(file, about);
        var command = new OrientationCommand.WithdrawFinding(file, about);
        return undoable(
                command,
                back,
                Texts.of("done.criterion-withdrawn", "criterion", FindingText.about(about)),
                state -> finding(state, file, about));
    }

    /** What brings back what is known about something now. */
    private Command before(RegulationFileId file, String about) {
        return orientation(file)
                .flatMap(known -> known.find(about))
                .map((RecordedFinding known) ->
                        (Command) new OrientationCommand.StateFinding(file, known.finding(), known.source()))
                .orElse(new OrientationCommand.WithdrawFinding(file, about));
    }

    private Optional<FileOrientation> orientation(RegulationFileId file) {
        return orientation(session.state(), file);
    }

    private static Optional<FileOrientation> orientation(SamuState state, RegulationFileId file) {
        return state.files()
                .find(file)
                .map((RegulationFile found) -> found.care().orientation());
    }

    private static Object finding(SamuState state, RegulationFileId file, String about) {
        return orientation(state, file).flatMap(known -> known.find(about));
    }

    private static Function<SamuState, Object> chosenOf(RegulationFileId file) {
        return state -> orientation(state, file).flatMap(FileOrientation::chosen);
    }

    /** @param touched what the command changes: once somebody else has changed it too, it is not taken back unseen */
    private Result undoable(Command command, Command back, String done, Function<SamuState, Object> touched) {
        if (session.ask(command) instanceof Reply.Refused refused) {
            return session.refused(refused);
        }
        Object now = touched.apply(session.state());
        session.canBeUndone(new Undo(back, done, state -> touched.apply(state).equals(now)));
        return Result.done(done);
    }
}
