package fr.centre15.dispatch.board;

import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.regulation.RegulationPriority;
import fr.centre15.dispatch.staff.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * A regulation file in a queue: what, for whom, since when, who has it, what has been sent.
 *
 * @param title motive in words; empty while nothing was typed
 * @param about age and sex as said, commune or place; parts that are unknown are left out
 * @param engaged name of the vehicle engaged last, empty when none
 * @param needsPhysician nobody but an ARM has it yet
 */
public record FileRow(
        RegulationFileId file,
        Optional<RegulationPriority> priority,
        String title,
        String about,
        String engaged,
        Instant since,
        Optional<PersonId> holder,
        boolean needsPhysician,
        String drm) {

    @Override
    public String toString() {
        return "FileRow[" + file + "]";
    }
}
