package fr.centre15.console.security;

import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.staff.PersonId;
import java.util.Optional;

/** Finds what a subject has to do with a file. Pure. */
final class FileRelations {

    private FileRelations() {}

    static FileRelation between(Subject subject, RegulationFile file, SamuState state) {
        return switch (subject) {
            case Subject.Person person -> ofPerson(person, file, state);
            case Subject.Device device -> isAssigned(device.scope(), file, state) ? FileRelation.ASSIGNED : room(file);
            case Subject.Grant grant -> grant.file().equals(file.id()) ? FileRelation.ASSIGNED : room(file);
        };
    }

    private static FileRelation ofPerson(Subject.Person person, RegulationFile file, SamuState state) {
        if (isInvolved(person, file)) {
            return FileRelation.INVOLVED;
        }
        return isAssigned(person.scope(), file, state) ? FileRelation.ASSIGNED : room(file);
    }

    private static boolean isInvolved(Subject.Person person, RegulationFile file) {
        PersonId id = person.id();
        return file.opening().by().equals(id)
                || file.progress().holder().equals(Optional.of(id))
                || file.care().notes().stream().anyMatch(note -> note.author().equals(id))
                || file.care().decisions().stream()
                        .anyMatch(taken -> taken.author().equals(id))
                || file.chronology().stream().anyMatch(line -> line.actor().equals(person.actor()));
    }

    private static boolean isAssigned(String scope, RegulationFile file, SamuState state) {
        return !scope.isEmpty()
                && state.fleet().missionsOf(file.id()).stream()
                        .anyMatch(mission -> mission.vehicle().value().equals(scope));
    }

    private static FileRelation room(RegulationFile file) {
        return switch (file.lifeCycle()) {
            case PROGRAMMED, ACTIVE, COMPLETED -> FileRelation.IN_PROGRESS;
            case VALIDATED, CLOSED, FILED, ARCHIVED -> FileRelation.NONE;
        };
    }
}
