package fr.centre15.dispatch.regulation;

import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.staff.PersonId;
import java.util.Optional;

/** What can be asked about a regulation file. Every field of a file may stay empty. */
public sealed interface RegulationCommand extends Command {

    /** A command about one existing file. */
    sealed interface OnFile extends RegulationCommand {
        RegulationFileId file();
    }

    /** Opens a file without a ringing call: a visitor, a colleague's call, the product beside. */
    record OpenRegulationFile(PersonId by, Optional<PhoneNumber> callingNumber, String externalId)
            implements RegulationCommand {}

    record RecordCaller(RegulationFileId file, Caller caller) implements OnFile {}

    /** @param words as typed; the commune is looked up, the words stay */
    record RecordPlace(RegulationFileId file, String words) implements OnFile {}

    record RecordPatient(RegulationFileId file, Patient patient) implements OnFile {}

    record SetMotive(RegulationFileId file, Motive motive) implements OnFile {}

    record SetPriority(RegulationFileId file, RegulationPriority priority) implements OnFile {}

    record SetCareLevel(RegulationFileId file, CareLevel careLevel) implements OnFile {}

    /** @param attribution empty takes the former one back */
    record SetAttribution(RegulationFileId file, Optional<Attribution> attribution) implements OnFile {}

    record AddNote(RegulationFileId file, PersonId author, NoteRole role, String text) implements OnFile {}

    record KeepDraft(RegulationFileId file, Draft draft) implements OnFile {}

    record TakeDecision(RegulationFileId file, PersonId author, DecisionType type, String text) implements OnFile {}

    record TakeFile(RegulationFileId file, PersonId person) implements OnFile {}

    record ChangeLifeCycle(RegulationFileId file, LifeCycle to) implements OnFile {}
}
