package fr.centre15.console.board;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.staff.PersonId;
import fr.centre15.dispatch.staff.Role;
import java.util.List;

/** Who sits at the console; captured on the request's thread. */
record Viewer(PersonId person, String name, List<Role> roles) {

    Actor actor() {
        return new Actor(Actor.Kind.PERSON, person.toString());
    }

    boolean isPhysician() {
        return roles.stream().anyMatch(Role::isPhysician);
    }

    /** The codes of the roles, as colleagues know them. */
    String rolesInWords() {
        return String.join(" ", roles.stream().map(Role::code).toList());
    }
}
