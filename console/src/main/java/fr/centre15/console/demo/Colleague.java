package fr.centre15.console.demo;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.regulation.NoteRole;
import fr.centre15.dispatch.staff.Account;
import fr.centre15.dispatch.staff.PersonId;
import fr.centre15.dispatch.staff.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Somebody simulated who works in the room. Has an account, so that names are shown, and no password. */
record Colleague(String login, String name, Role role) {

    static final List<Colleague> ATTENDANTS = List.of(
            new Colleague("exercice.lefebvre", "ARM Lefebvre (simulé)", Role.ARM_FRONT),
            new Colleague("exercice.benali", "ARM Benali (simulée)", Role.ARM_FRONT));

    static final Colleague PHYSICIAN = new Colleague("exercice.nowak", "Dr Nowak (simulé)", Role.MRU);

    PersonId id() {
        return new PersonId(UUID.nameUUIDFromBytes(login.getBytes(StandardCharsets.UTF_8)));
    }

    Actor actor() {
        return new Actor(Actor.Kind.PERSON, id().toString());
    }

    Account account() {
        return new Account(id(), login, name, List.of(role), "", "", true);
    }

    NoteRole noteRole() {
        return role.isPhysician() ? NoteRole.PHYSICIAN : NoteRole.ARM;
    }

    static boolean isSimulated(PersonId person) {
        return person.equals(PHYSICIAN.id())
                || ATTENDANTS.stream().anyMatch(attendant -> attendant.id().equals(person));
    }
}
