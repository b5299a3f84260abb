package fr.centre15.console.administration;

import fr.centre15.console.security.Action;
import fr.centre15.console.security.FreshSecrets;
import fr.centre15.console.security.StaffPrincipal;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.staff.Account;
import fr.centre15.dispatch.staff.PersonId;
import fr.centre15.dispatch.staff.Role;
import fr.centre15.dispatch.staff.Staff;
import fr.centre15.dispatch.staff.StaffCommand;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Opens, changes and closes accounts. The last person who can do this cannot be shut out. Thread safe. */
@Component
class AccountDesk {

    private static final String LOGIN = "[a-z0-9.-]{2,40}";
    private static final int LONGEST_NAME = 80;

    private final Counter counter;
    private final FreshSecrets secrets;

    AccountDesk(Counter counter, FreshSecrets secrets) {
        this.counter = counter;
        this.secrets = secrets;
    }

    /** @param scope FINESS number or service the person is limited to; empty = the whole SAMU */
    record Wanted(String login, String name, List<Role> roles, String scope) {

        Wanted {
            login = login.strip().toLowerCase(Locale.ROOT);
            name = name.strip();
            roles = List.copyOf(roles);
            scope = scope.strip();
        }
    }

    /** Those at work first, by name. */
    List<Account> accounts() {
        return counter.state()
                .staff()
                .accounts()
                .values()
                .toJavaStream()
                .sorted(Comparator.comparing(Account::active)
                        .reversed()
                        .thenComparing(account -> Texts.plain(account.name()))
                        .thenComparing(Account::id))
                .toList();
    }

    Answer open(StaffPrincipal who, Wanted wanted) {
        return counter.act(
                who,
                Action.MANAGE_ACCOUNTS,
                () -> faultOf(wanted).orElseGet(() -> {
                    if (staff().byLogin(wanted.login()).isPresent()) {
                        return new Answer.Refused(Texts.of("refusal.ACCOUNT_EXISTS", "login", wanted.login()));
                    }
                    FreshSecrets.Fresh password = secrets.password();
                    Account account = new Account(
                            new PersonId(UUID.randomUUID()),
                            wanted.login(),
                            wanted.name(),
                            wanted.roles(),
                            wanted.scope(),
                            password.kept(),
                            true);
                    return counter.ask(
                            who,
                            new StaffCommand.DeclareAccount(account),
                            new Answer.Handed(
                                    Texts.of("admin.account.opened", "login", account.login()), password.shown()));
                }));
    }

    /** Changes name, roles and scope; the login stays, since the trace is read by it. */
    Answer change(StaffPrincipal who, PersonId id, Wanted wanted) {
        return act(
                who,
                id,
                known -> faultOfPerson(wanted).orElseGet(() -> {
                    boolean administers = wanted.roles().contains(Role.ADMINISTRATOR);
                    if (!administers && isLastAdministrator(known)) {
                        return new Answer.Refused(Texts.of("admin.account.last"));
                    }
                    // An empty hash: the password stays as it is.
                    Account next = new Account(
                            id, known.login(), wanted.name(), wanted.roles(), wanted.scope(), "", known.active());
                    return counter.ask(
                            who, new StaffCommand.DeclareAccount(next), done("admin.account.changed", known));
                }));
    }

    Answer renewPassword(StaffPrincipal who, PersonId id) {
        return act(who, id, known -> {
            FreshSecrets.Fresh password = secrets.password();
            Account next =
                    new Account(id, known.login(), known.name(), known.roles(), known.scope(), password.kept(), true);
            // A closed account is opened again by this: without a password it would stay shut.
            return counter.ask(
                    who,
                    known.active()
                            ? new StaffCommand.SetPassword(id, password.kept())
                            : new StaffCommand.DeclareAccount(next),
                    new Answer.Handed(Texts.of("admin.account.password", "login", known.login()), password.shown()));
        });
    }

    Answer close(StaffPrincipal who, PersonId id) {
        return act(
                who,
                id,
                known -> isLastAdministrator(known)
                        ? new Answer.Refused(Texts.of("admin.account.last"))
                        : counter.ask(who, new StaffCommand.CloseAccount(id), done("admin.account.closed", known)));
    }

    private Answer act(StaffPrincipal who, PersonId id, Function<Account, Answer> act) {
        return counter.act(
                who,
                Action.MANAGE_ACCOUNTS,
                () -> staff().find(id).map(act).orElse(new Answer.Refused(Texts.of("refusal.ACCOUNT_UNKNOWN"))));
    }

    private static Answer done(String key, Account account) {
        return new Answer.Done(Texts.of(key, "login", account.login()));
    }

    private static Optional<Answer> faultOf(Wanted wanted) {
        return wanted.login().matches(LOGIN) ? faultOfPerson(wanted) : refused("admin.account.login-unfit");
    }

    private static Optional<Answer> faultOfPerson(Wanted wanted) {
        if (wanted.name().isEmpty() || wanted.name().length() > LONGEST_NAME) {
            return refused("admin.account.name-unfit");
        }
        return wanted.roles().isEmpty() ? refused("admin.account.no-role") : Optional.empty();
    }

    private static Optional<Answer> refused(String key) {
        return Optional.of(new Answer.Refused(Texts.of(key)));
    }

    private boolean isLastAdministrator(Account account) {
        return administers(account) && staff().accounts().values().count(AccountDesk::administers) == 1;
    }

    private static boolean administers(Account account) {
        return account.active() && account.roles().contains(Role.ADMINISTRATOR);
    }

    private Staff staff() {
        return counter.state().staff();
    }
}
