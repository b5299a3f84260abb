package fr.centre15.dispatch.staff;

import fr.centre15.dispatch.Decision;
import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.Stamp;
import java.util.Optional;

/** Decides about persons, devices and rights. Pure: no clock, no I/O, no mutation. */
public record StaffRules(Staff staff) {

    public Decision decide(StaffCommand command, Stamp stamp) {
        return switch (command) {
            case StaffCommand.DeclareAccount(var account) -> declare(account);
            case StaffCommand.SetPassword(var person, var hash) ->
                staff.find(person)
                        .map(_ -> Decision.accept(person, new StaffEvent.PasswordSet(person, hash)))
                        .orElse(Decision.refuse(Refusal.ACCOUNT_UNKNOWN));
            case StaffCommand.CloseAccount(var person) ->
                staff.find(person)
                        .map(_ -> Decision.accept(person, new StaffEvent.AccountClosed(person)))
                        .orElse(Decision.refuse(Refusal.ACCOUNT_UNKNOWN));
            case StaffCommand.EnrolDevice(var device) ->
                Decision.accept(device.id(), new StaffEvent.DeviceEnrolled(device));
            case StaffCommand.RevokeDevice(var id) ->
                staff.find(id)
                        .map(_ -> Decision.accept(id, new StaffEvent.DeviceRevoked(id)))
                        .orElse(Decision.refuse(Refusal.DEVICE_UNKNOWN));
            case StaffCommand.IssueGrant issue -> issue(issue, stamp);
            case StaffCommand.BindGrant(var id, var device) -> bind(id, device, stamp);
            case StaffCommand.RevokeGrant(var id) ->
                staff.find(id)
                        .map(_ -> Decision.accept(id, new StaffEvent.GrantRevoked(id)))
                        .orElse(Decision.refuse(Refusal.GRANT_UNKNOWN));
            case StaffCommand.RecordAccess(var access) ->
                Decision.accept(access.resource(), new StaffEvent.AccessRecorded(access));
        };
    }

    private Decision declare(Account account) {
        Optional<Account> sameLogin = staff.byLogin(account.login());
        if (sameLogin.isPresent() && !sameLogin.get().id().equals(account.id())) {
            return Decision.refuse(Refusal.ACCOUNT_EXISTS, "login", account.login());
        }
        Account kept = staff.find(account.id())
                .filter(_ -> account.passwordHash().isEmpty())
                .map(known -> account.withPassword(known.passwordHash()))
                .orElse(account);
        return staff.find(account.id()).equals(Optional.of(kept))
                ? Decision.alreadySo(kept.id())
                : Decision.accept(kept.id(), new StaffEvent.AccountDeclared(kept));
    }

    private Decision issue(StaffCommand.IssueGrant issue, Stamp stamp) {
        if (staff.find(issue.grant()).isPresent()) {
            return Decision.alreadySo(issue.grant());
        }
        Grant grant = new Grant(
                issue.grant(),
                issue.purpose(),
                issue.file(),
                issue.tokenHash(),
                stamp.at().plus(issue.validity()),
                "",
                false);
        return Decision.accept(grant.id(), new StaffEvent.GrantIssued(grant));
    }

    /** The first device wins; the same device may come again; another one is refused. */
    private Decision bind(GrantId id, String device, Stamp stamp) {
        Optional<Grant> grant = staff.find(id).filter(found -> found.isUsableAt(stamp.at()));
        if (grant.isEmpty()) {
            return Decision.refuse(Refusal.GRANT_UNKNOWN);
        }
        String bound = grant.get().boundDevice();
        if (bound.isEmpty()) {
            return Decision.accept(id, new StaffEvent.GrantBound(id, device));
        }
        return bound.equals(device) ? Decision.alreadySo(id) : Decision.refuse(Refusal.NOT_ALLOWED);
    }
}
