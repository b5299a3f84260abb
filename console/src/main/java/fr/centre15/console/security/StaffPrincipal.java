package fr.centre15.console.security;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.staff.Account;
import fr.centre15.dispatch.staff.PersonId;
import fr.centre15.dispatch.staff.Role;
import java.io.Serializable;
import java.security.Principal;
import java.util.List;
import java.util.UUID;

/**
 * The person who is logged in, as kept in the session. Holds what the screens need at every click; rights are looked up
 * by {@link AccessPolicy}.
 *
 * @param account id of the account
 * @param displayName as colleagues read it
 * @param roles in the order of the enum
 * @param scope FINESS number or service the person is limited to; empty = the whole SAMU
 */
public record StaffPrincipal(UUID account, String login, String displayName, List<Role> roles, String scope)
        implements Principal, Serializable {

    public StaffPrincipal {
        roles = List.copyOf(roles);
    }

    static StaffPrincipal of(Account account) {
        return new StaffPrincipal(
                account.id().value(), account.login(), account.name(), account.roles(), account.scope());
    }

    public PersonId personId() {
        return new PersonId(account);
    }

    public Actor actor() {
        return new Actor(Actor.Kind.PERSON, account.toString());
    }

    public Subject.Person subject() {
        return new Subject.Person(personId(), roles, scope);
    }

    /** The account's id: what frameworks print when they name a principal. */
    @Override
    public String getName() {
        return account.toString();
    }

    @Override
    public String toString() {
        return "StaffPrincipal[" + account + "]";
    }
}
