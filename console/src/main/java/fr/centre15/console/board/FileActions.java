package fr.centre15.console.board;

import fr.centre15.console.nomenclature.CodeList;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.pipeline.Reply;
import fr.centre15.dispatch.regulation.Attribution;
import fr.centre15.dispatch.regulation.CareLevel;
import fr.centre15.dispatch.regulation.DecisionType;
import fr.centre15.dispatch.regulation.LifeCycle;
import fr.centre15.dispatch.regulation.Motive;
import fr.centre15.dispatch.regulation.NoteRole;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.regulation.RegulationPriority;
import fr.centre15.dispatch.smur.FleetCommand;
import fr.centre15.dispatch.smur.MissionId;
import fr.centre15.dispatch.smur.Proposal;
import fr.centre15.dispatch.smur.VehicleId;
import java.util.Optional;

/** What a console can do with one file. Confined to the session's lock. */
final class FileActions {

    private static final int SHORTEST_REASON = 3;

    private final BoardSession session;
    private final OrientationActions orientation;
    private final PlaceActions places;

    FileActions(BoardSession session, PlaceActions places) {
        this.session = session;
        this.places = places;
        this.orientation = new OrientationActions(session);
    }

    Result act(String action, String argument, RegulationFileId file) {
        return switch (action) {
            case "priority" -> priority(file, "P" + argument);
            case "notRegulated" -> priority(file, RegulationPriority.NR.code());
            case "careLevel" -> careLevel(file, argument);
            case "motive" -> motive(file, new Motive(argument, CodeList.MOTIVES.labelOf(argument)));
            case "motiveText" -> motive(file, new Motive("", argument));
            case "classify" -> classify(file, argument);
            case "place" -> change(new RegulationCommand.RecordPlace(file, argument), "done.place");
            case "note", "sign" -> note(file, argument);
            case "takeOver" ->
                change(new RegulationCommand.TakeFile(file, session.viewer().person()), "done.taken");
            case "propose" -> propose(file, argument);
            case "engage" -> engageById(file, new VehicleId(argument));
            case "overrule" -> overrule(file, argument);
            case "flight" -> flight(argument);
            case "confirm" -> confirm(file);
            case "advice" -> word(file, DecisionType.ADVICE);
            case "prescription" -> word(file, DecisionType.PHONE_PRESCRIPTION);
            case "decision" -> decide(file, argument);
            case "noFurtherDecision" -> nothingMore(file);
            case "complete" ->
                change(new RegulationCommand.ChangeLifeCycle(file, LifeCycle.COMPLETED), "done.completed");
            default ->
                places.act(action, argument, file)
                        .or(() -> orientation.act(action, argument, file))
                        .orElseGet(() -> people(action, argument, file));
        };
    }

    private Result people(String field, String value, RegulationFileId file) {
        try {
            return session.state()
                    .files()
                    .find(file)
                    .flatMap(found -> PeopleEdit.of(found, field, value))
                    .map(command -> change(command, "done.saved"))
                    .orElse(Result.refused(Texts.of("command.unknown", "text", field)));
        } catch (PeopleEdit.Unreadable unreadable) {
            return Result.refused(Texts.of(unreadable.getMessage()));
        }
    }

    private Result priority(RegulationFileId file, String code) {
        RegulationPriority priority = code.equals("NR") ? RegulationPriority.NR : RegulationPriority.valueOf(code);
        return change(new RegulationCommand.SetPriority(file, priority), "done.priority." + code);
    }

    private Result careLevel(RegulationFileId file, String digit) {
        return change(new RegulationCommand.SetCareLevel(file, CareLevel.valueOf("R" + digit)), "done.level");
    }

    private Result motive(RegulationFileId file, Motive motive) {
        return change(new RegulationCommand.SetMotive(file, motive), "done.motive");
    }

    /** @param code of the national list, empty takes it back */
    private Result classify(RegulationFileId file, String code) {
        if (!code.isEmpty() && CodeList.ATTRIBUTIONS.find(code).isEmpty()) {
            return Result.refused(Texts.of("command.unknown", "text", code));
        }
        return change(
                new RegulationCommand.SetAttribution(
                        file,
                        Optional.of(code).filter(given -> !given.isEmpty()).map(Attribution::new)),
                code.isEmpty() ? "done.unclassified" : "done.classified");
    }

    private Result note(RegulationFileId file, String text) {
        if (text.isBlank()) {
            return Result.refused(Texts.of("note.empty"));
        }
        NoteRole role = session.viewer().isPhysician() ? NoteRole.PHYSICIAN : NoteRole.ARM;
        return change(new RegulationCommand.AddNote(file, session.viewer().person(), role, text.strip()), "done.note");
    }

    private Result change(RegulationCommand command, String doneKey) {
        Optional<RegulationFile> before = command instanceof RegulationCommand.OnFile onFile
                ? session.state().files().find(onFile.file())
                : Optional.empty();
        Result result = session.tell(command, doneKey);
        if (result.good()) {
            before.flatMap(file -> Undo.of(command, file))
                    .ifPresent(back -> session.canBeUndone(new Undo(back, result.sentence())));
        }
        return result;
    }

    private Optional<FileModel> model(RegulationFileId file) {
        return session.model(session.state(), file);
    }

    /** Preselects the n-th vehicle that can go; Enter engages it. */
    private Result propose(RegulationFileId file, String digit) {
        int rank = digit.isEmpty() ? 1 : Integer.parseInt(digit);
        Optional<FileModel> model = model(file);
        Optional<Proposal> proposal = model.flatMap(found -> found.ranked(rank));
        if (proposal.isEmpty()) {
            return Result.refused(Texts.of("means.nobody-free"));
        }
        session.await(new Pending.Engagement(
                file,
                proposal.get().vehicle().id(),
                proposal.get().vehicle().name(),
                rank,
                ProposalText.kept(model.get(), proposal.get())));
        return Result.SILENT;
    }

    private Result confirm(RegulationFileId file) {
        return session.pending() instanceof Pending.Engagement waiting
                        && waiting.file().equals(file)
                ? engage(file, waiting.vehicle(), waiting.name(), waiting.reason())
                : orientation.confirm(file);
    }

    private Result engageById(RegulationFileId file, VehicleId vehicle) {
        Optional<FileModel> model = model(file);
        Optional<Proposal> proposal = model.flatMap(found -> found.proposals().stream()
                .filter(candidate -> candidate.vehicle().id().equals(vehicle))
                .findFirst());
        return proposal.map(found -> found.canBeEngagedForAReason()
                        ? askWhy(file, found, ProposalText.kept(model.get(), found))
                        : engage(file, vehicle, found.vehicle().name(), ProposalText.kept(model.get(), found)))
                .orElse(Result.refused(Texts.of("refusal.VEHICLE_UNKNOWN")));
    }

    /** The weather of a helicopter: {@code ID/yes} or {@code ID/no}. */
    private Result flight(String argument) {
        String[] parts = argument.split("/", 2);
        boolean possible = parts.length == 2 && parts[1].equals("yes");
        return session.tell(
                new FleetCommand.SetFlight(new VehicleId(parts[0]), possible),
                possible ? "done.flight.possible" : "done.flight.impossible");
    }

    /** Not proposed: a person may know better, and says why. */
    private Result askWhy(RegulationFileId file, Proposal proposal, String advice) {
        session.await(new Pending.Overruling(
                file, proposal.vehicle().id(), proposal.vehicle().name(), advice));
        session.moveCaretTo("overrule");
        return Result.SILENT;
    }

    private Result overrule(RegulationFileId file, String why) {
        if (!(session.pending() instanceof Pending.Overruling overruling)
                || !overruling.file().equals(file)) {
            return Result.refused(Texts.of("confirm.nothing"));
        }
        if (why.strip().length() < SHORTEST_REASON) {
            return Result.refused(Texts.of("means.overrule.missing"));
        }
        return engage(
                file,
                overruling.vehicle(),
                overruling.name(),
                ProposalText.overruled(overruling.advice(), why.strip()));
    }

    private Result engage(RegulationFileId file, VehicleId vehicle, String name, String reason) {
        session.await(Pending.NOTHING);
        return switch (session.ask(new FleetCommand.EngageVehicle(file, vehicle, reason))) {
            case Reply.Refused refused -> session.refused(refused);
            case Reply.Accepted(var mission, var _, var _, var _) -> {
                String done = Texts.of("done.engaged", "vehicle", name);
                session.canBeUndone(new Undo(new FleetCommand.CancelMission(MissionId.parse(mission)), done));
                askForThePlace(file);
                yield Result.done(done);
            }
        };
    }

    /** The team leaves without an address: it is the next thing to ask. */
    private void askForThePlace(RegulationFileId file) {
        session.state()
                .files()
                .find(file)
                .filter(found -> found.situation().place().isEmpty()
                        && found.situation().whereabouts().confirmed().isEmpty())
                .ifPresent(_ -> session.moveCaretTo("place"));
    }

    private Result word(RegulationFileId file, DecisionType type) {
        session.await(new Pending.Wording(file, type));
        session.moveCaretTo("decision");
        return Result.SILENT;
    }

    private Result decide(RegulationFileId file, String text) {
        if (!(session.pending() instanceof Pending.Wording(var waiting, var type)) || !waiting.equals(file)) {
            return Result.refused(Texts.of("confirm.nothing"));
        }
        session.await(Pending.NOTHING);
        return change(
                new RegulationCommand.TakeDecision(file, session.viewer().person(), type, text.strip()),
                "done.decision");
    }

    /** Nothing more to decide: recorded, and the file is completed unless a vehicle is still on its way. */
    private Result nothingMore(RegulationFileId file) {
        Result decided = change(
                new RegulationCommand.TakeDecision(file, session.viewer().person(), DecisionType.NOTHING_MORE, ""),
                "done.decision");
        if (!decided.good()) {
            return decided;
        }
        Result completed = change(new RegulationCommand.ChangeLifeCycle(file, LifeCycle.COMPLETED), "done.completed");
        return completed.good() ? completed : Result.done(decided.sentence() + " " + completed.sentence());
    }
}
