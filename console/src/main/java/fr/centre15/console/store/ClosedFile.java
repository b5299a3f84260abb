package fr.centre15.console.store;

import fr.centre15.dispatch.location.ConfirmedPlace;
import fr.centre15.dispatch.location.Place;
import fr.centre15.dispatch.regulation.Caller;
import fr.centre15.dispatch.regulation.CareLevel;
import fr.centre15.dispatch.regulation.DrmNumber;
import fr.centre15.dispatch.regulation.LifeCycle;
import fr.centre15.dispatch.regulation.Motive;
import fr.centre15.dispatch.regulation.Patient;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.regulation.RegulationPriority;
import fr.centre15.dispatch.staff.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A regulation file as the store knows it, closed or not: what a person reads to recognise it.
 *
 * @param closedAt empty while the file is not closed
 * @param content empty when the file's key was destroyed ("Effacé")
 */
public record ClosedFile(
        RegulationFileId id,
        String samu,
        DrmNumber drm,
        String externalId,
        LifeCycle lifeCycle,
        Optional<RegulationPriority> priority,
        Optional<CareLevel> careLevel,
        Instant openedAt,
        Optional<Instant> closedAt,
        Optional<Content> content) {

    /**
     * What is sealed under the file's key.
     *
     * @param place in words, as typed
     * @param confirmed the point that a person confirmed last, unless it was taken back
     */
    public record Content(
            Caller caller,
            Optional<Place> place,
            Optional<ConfirmedPlace> confirmed,
            Optional<Motive> motive,
            List<Patient> patients) {

        public Content {
            patients = List.copyOf(patients);
        }

        @Override
        public String toString() {
            return "Content[…]";
        }
    }

    /** Something written into the file: a note, or a decision with its type. */
    public record Writing(String kind, PersonId author, Instant at, String text) {

        @Override
        public String toString() {
            return "Writing[" + kind + "]";
        }
    }

    /** A state that a vehicle reported on a mission for the file; {@code vehicle} as it is called on the radio. */
    public record Stage(String vehicle, String status, Instant at) {}

    @Override
    public String toString() {
        return "ClosedFile[" + id + "]";
    }
}
