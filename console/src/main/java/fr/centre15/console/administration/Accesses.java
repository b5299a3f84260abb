package fr.centre15.console.administration;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.staff.Access;
import java.time.Instant;
import java.util.List;

/**
 * Who saw what, lately. An interface for the same reason as {@link Machine}.
 */
interface Accesses {

    /** @param position of its record in the journal: the key of the line */
    record Line(long position, Instant at, Actor actor, Access access) {}

    /** The newest first. */
    List<Line> newest();
}
