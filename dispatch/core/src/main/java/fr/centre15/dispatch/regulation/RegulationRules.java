package fr.centre15.dispatch.regulation;

import fr.centre15.dispatch.Decision;
import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.SamuId;
import fr.centre15.dispatch.Stamp;
import fr.centre15.dispatch.location.Commune;
import fr.centre15.dispatch.location.Place;
import fr.centre15.dispatch.location.Territory;
import fr.centre15.dispatch.regulation.RegulationCommand.OnFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides about regulation files. Pure: no clock, no I/O, no mutation.
 *
 * @param day local date at the SAMU when the command was stamped
 * @param openMission name of a vehicle still on its way for the file asked about, when there is one
 */
public record RegulationRules(
        SamuId samu, FileCabinet cabinet, Territory territory, LocalDate day, Optional<String> openMission) {

    public Decision decide(RegulationCommand command, Stamp stamp) {
        return switch (command) {
            case RegulationCommand.OpenRegulationFile open -> open(open, stamp);
            case OnFile onFile ->
                cabinet.find(onFile.file())
                        .map(file -> decide(file, onFile, stamp))
                        .orElse(Decision.refuse(Refusal.FILE_UNKNOWN));
        };
    }

    /** A file's id is the id of the command that opens it: a key that comes again finds its file. */
    private Decision open(RegulationCommand.OpenRegulationFile open, Stamp stamp) {
        RegulationFileId id = new RegulationFileId(stamp.commandId());
        if (cabinet.find(id).isPresent()) {
            return Decision.alreadySo(id);
        }
        OpeningOrigin origin = new OpeningOrigin(open.by(), Optional.empty(), open.callingNumber(), open.externalId());
        return Decision.accept(
                id,
                cabinet.opening(stamp.commandId(), samu, day, origin),
                new RegulationEvent.FileTaken(id, open.by()));
    }

    private Decision decide(RegulationFile file, OnFile command, Stamp stamp) {
        if (command instanceof RegulationCommand.ChangeLifeCycle(var _, var to)) {
            return changeLifeCycle(file, to);
        }
        if (!file.lifeCycle().isEditable()) {
            return Decision.refuse(Refusal.FILE_CLOSED, "drm", file.drm());
        }
        RegulationFileId id = file.id();
        return switch (command) {
            case RegulationCommand.RecordCaller(var _, var caller) ->
                Decision.accept(id, new RegulationEvent.CallerRecorded(id, caller));
            case RegulationCommand.RecordPlace(var _, var words) ->
                Decision.accept(id, new RegulationEvent.PlaceRecorded(id, place(words)));
            case RegulationCommand.RecordPatient(var _, var patient) ->
                Decision.accept(id, new RegulationEvent.PatientRecorded(id, patient));
            case RegulationCommand.SetMotive(var _, var motive) ->
                Decision.accept(id, new RegulationEvent.MotiveSet(id, motive));
            case RegulationCommand.SetPriority(var _, var priority) ->
                Decision.accept(id, new RegulationEvent.PrioritySet(id, priority));
            case RegulationCommand.SetCareLevel(var _, var level) ->
                Decision.accept(id, new RegulationEvent.CareLevelSet(id, level));
            case RegulationCommand.SetAttribution(var _, var attribution) ->
                file.triage().attribution().equals(attribution)
                        ? Decision.alreadySo(id)
                        : Decision.accept(id, new RegulationEvent.AttributionSet(id, attribution));
            case RegulationCommand.AddNote(var _, var author, var role, var text) ->
                addNote(file, new MedicalNote(stamp.commandId(), author, role, stamp.at(), text));
            case RegulationCommand.KeepDraft(var _, var draft) ->
                Decision.accept(id, new RegulationEvent.DraftKept(id, draft));
            case RegulationCommand.TakeDecision(var _, var author, var type, var text) ->
                takeDecision(file, new RegulationDecision(stamp.commandId(), type, author, stamp.at(), text));
            case RegulationCommand.TakeFile(var _, var person) ->
                file.progress().holder().equals(Optional.of(person))
                        ? Decision.alreadySo(id)
                        : Decision.accept(id, new RegulationEvent.FileTaken(id, person));
            case RegulationCommand.ChangeLifeCycle(var _, var to) -> changeLifeCycle(file, to);
        };
    }

    /** A note has the id of its command: a key used before must not sign a second one under that id. */
    private static Decision addNote(RegulationFile file, MedicalNote note) {
        return file.care().notes().stream().anyMatch(other -> other.id().equals(note.id()))
                ? Decision.refuse(Refusal.IDEMPOTENCY_MISMATCH)
                : Decision.accept(file.id(), new RegulationEvent.NoteAdded(file.id(), note));
    }

    /** A new decision on a completed or validated file sends it back to active. */
    private static Decision takeDecision(RegulationFile file, RegulationDecision decision) {
        if (file.care().decisions().stream().anyMatch(other -> other.id().equals(decision.id()))) {
            return Decision.refuse(Refusal.IDEMPOTENCY_MISMATCH);
        }
        List<RegulationEvent> events = new ArrayList<>();
        boolean reopens = file.lifeCycle() == LifeCycle.COMPLETED || file.lifeCycle() == LifeCycle.VALIDATED;
        if (reopens && decision.type() != DecisionType.NOTHING_MORE) {
            events.add(new RegulationEvent.LifeCycleChanged(file.id(), LifeCycle.ACTIVE));
        }
        events.add(new RegulationEvent.DecisionTaken(file.id(), decision));
        return new Decision.Accepted(List.copyOf(events), file.id().toString());
    }

    private Decision changeLifeCycle(RegulationFile file, LifeCycle to) {
        LifeCycle from = file.lifeCycle();
        if (from == to) {
            return Decision.alreadySo(file.id());
        }
        if (!from.canBecome(to)) {
            return Decision.refuse(Refusal.LIFE_CYCLE_OUT_OF_ORDER, "from", from.code(), "to", to.code());
        }
        if (to == LifeCycle.COMPLETED && openMission.isPresent()) {
            return Decision.refuse(Refusal.MISSION_STILL_OPEN, "vehicle", openMission.get());
        }
        return Decision.accept(file.id(), new RegulationEvent.LifeCycleChanged(file.id(), to));
    }

    private Place place(String words) {
        return new Place(words, territory.named(words).map(Commune::insee).orElse(""));
    }
}
