package fr.centre15.dispatch.regulation;

import fr.centre15.dispatch.DomainEvent;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.location.Place;
import fr.centre15.dispatch.staff.PersonId;
import java.util.List;
import java.util.Optional;

/** What happened to a regulation file. Events about one file are sealed under its key. */
public sealed interface RegulationEvent extends DomainEvent {

    /** An event about one regulation file. */
    sealed interface OfFile extends RegulationEvent {

        RegulationFileId file();

        @Override
        default Optional<RegulationFileId> sealedUnder() {
            return Optional.of(file());
        }
    }

    /**
     * @param call empty when opened without a call
     * @param externalId number in the dispatch product beside which the console works; empty when none
     */
    record RegulationFileOpened(
            RegulationFileId file,
            DrmNumber drm,
            Optional<CallId> call,
            Optional<PhoneNumber> callingNumber,
            PersonId by,
            String externalId)
            implements OfFile {}

    record CallerRecorded(RegulationFileId file, Caller caller) implements OfFile {}

    record PlaceRecorded(RegulationFileId file, Place place) implements OfFile {}

    record PatientRecorded(RegulationFileId file, Patient patient) implements OfFile {}

    record MotiveSet(RegulationFileId file, Motive motive) implements OfFile {}

    record PrioritySet(RegulationFileId file, RegulationPriority priority) implements OfFile {}

    record CareLevelSet(RegulationFileId file, CareLevel careLevel) implements OfFile {}

    /** @param attribution empty when it was taken back */
    record AttributionSet(RegulationFileId file, Optional<Attribution> attribution) implements OfFile {}

    record NoteAdded(RegulationFileId file, MedicalNote note) implements OfFile {}

    /** What a person has typed and not yet signed; empty text = nothing left. */
    record DraftKept(RegulationFileId file, Draft draft) implements OfFile {}

    record DecisionTaken(RegulationFileId file, RegulationDecision decision) implements OfFile {}

    /** A person answers for the file from now on. */
    record FileTaken(RegulationFileId file, PersonId person) implements OfFile {}

    record LifeCycleChanged(RegulationFileId file, LifeCycle to) implements OfFile {}

    /** Closed files leave the working state; journal and store keep them. */
    record FilesFiledAway(List<RegulationFileId> files) implements RegulationEvent {
        public FilesFiledAway {
            files = List.copyOf(files);
        }
    }
}
