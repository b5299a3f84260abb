package fr.centre15.console.security;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.staff.DeviceId;
import fr.centre15.dispatch.staff.DeviceKind;
import fr.centre15.dispatch.staff.GrantId;
import fr.centre15.dispatch.staff.PersonId;
import fr.centre15.dispatch.staff.Role;
import java.util.List;

/** Who asks: a person, an enrolled device, or the holder of a link. */
public sealed interface Subject {

    /** How the journal names this subject. */
    Actor actor();

    /** @param scope FINESS number or service the person is limited to; empty = the whole SAMU */
    record Person(PersonId id, List<Role> roles, String scope) implements Subject {
        public Person {
            roles = List.copyOf(roles);
        }

        @Override
        public Actor actor() {
            return new Actor(Actor.Kind.PERSON, id.toString());
        }
    }

    /** @param scope vehicle, FINESS number or telephone system it is limited to; empty = none */
    record Device(DeviceId id, DeviceKind kind, String scope) implements Subject {
        @Override
        public Actor actor() {
            return new Actor(Actor.Kind.DEVICE, id.toString());
        }
    }

    /** The holder of a link, for one purpose and one file. */
    record Grant(GrantId id, String purpose, RegulationFileId file) implements Subject {
        @Override
        public Actor actor() {
            return new Actor(Actor.Kind.GRANT, id.toString());
        }
    }
}
