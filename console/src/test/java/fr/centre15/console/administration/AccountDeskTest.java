package fr.centre15.console.administration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.administration.AccountDesk.Wanted;
import fr.centre15.console.api.Browser;
import fr.centre15.console.api.RunningConsole;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.security.StaffPrincipal;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.staff.Account;
import fr.centre15.dispatch.staff.Role;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AccountDeskTest extends RunningConsole {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private AccountDesk desk;

    @Autowired
    private DispatchGateway gateway;

    private final String login = "essai" + NUMBER.incrementAndGet();

    @Test
    void shouldOpenAnAccountWhoseShownPasswordLetsItIn() {
        Answer.Handed opened = open(Role.ARM_FRONT);

        assertThat(letsIn(login, opened.secret())).isTrue();
        assertThat(account(login).passwordHash()).doesNotContain(opened.secret());
        assertThat(opened).hasToString("Handed[…]");
    }

    @Test
    void shouldRefuseALoginThatIsTakenAndValuesThatDoNotFit() {
        open(Role.MRU);

        assertThat(desk.open(admin(), wanted(login, "Autre", Role.MRL)).sentence())
                .isEqualTo(Texts.of("refusal.ACCOUNT_EXISTS", "login", login));
        assertThat(desk.open(admin(), wanted("é!", "Autre", Role.MRL)).sentence())
                .isEqualTo(Texts.of("admin.account.login-unfit"));
        assertThat(desk.open(admin(), wanted("libre", " ", Role.MRL)).sentence())
                .isEqualTo(Texts.of("admin.account.name-unfit"));
        assertThat(desk.open(admin(), new Wanted("libre", "Sans rôle", List.of(), ""))
                        .sentence())
                .isEqualTo(Texts.of("admin.account.no-role"));
    }

    @Test
    void shouldChangeNameAndRolesAndKeepLoginAndPassword() {
        Answer.Handed opened = open(Role.ARM_FRONT);

        Answer changed = desk.change(
                admin(), account(login).id(), wanted("ignoré", "Nom changé", Role.ARM_FRONT, Role.ARM_COORDINATION));

        assertThat(changed.isRefused()).isFalse();
        assertThat(account(login).name()).isEqualTo("Nom changé");
        assertThat(account(login).roles()).containsExactly(Role.ARM_FRONT, Role.ARM_COORDINATION);
        assertThat(letsIn(login, opened.secret())).isTrue();
    }

    @Test
    void shouldReplaceAPasswordAndOpenAClosedAccountAgain() {
        Answer.Handed opened = open(Role.MRL);

        Answer.Handed renewed =
                (Answer.Handed) desk.renewPassword(admin(), account(login).id());
        boolean oldOne = letsIn(login, opened.secret());
        desk.close(admin(), account(login).id());
        boolean closed = letsIn(login, renewed.secret());
        Answer.Handed again =
                (Answer.Handed) desk.renewPassword(admin(), account(login).id());

        assertThat(oldOne).isFalse();
        assertThat(closed).isFalse();
        assertThat(letsIn(login, again.secret())).isTrue();
    }

    @Test
    void shouldEndTheSessionsOfAClosedAccount() {
        Answer.Handed opened = open(Role.ARM_FRONT);
        Browser browser = new Browser(port);
        browser.logIn(login, opened.secret());
        int before = browser.get("/api/session").statusCode();

        desk.close(admin(), account(login).id());

        assertThat(before).isEqualTo(200);
        assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void shouldEndTheSessionsOfAnAccountWhoseRolesChanged() {
        Answer.Handed opened = open(Role.ARM_FRONT);
        Browser browser = new Browser(port);
        browser.logIn(login, opened.secret());

        desk.change(admin(), account(login).id(), wanted(login, "Essai", Role.EXPERT));

        assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void shouldNeverShutTheLastAdministratorOut() {
        Account last = account("admin");

        assertThat(desk.close(admin(), last.id()).sentence()).isEqualTo(Texts.of("admin.account.last"));
        assertThat(desk.change(admin(), last.id(), wanted("admin", "Administration", Role.SUPERVISOR))
                        .sentence())
                .isEqualTo(Texts.of("admin.account.last"));
        assertThat(account("admin")).isEqualTo(last);
    }

    @Test
    @Tag("T13a")
    void shouldRefuseWhoeverIsNoAdministratorNow() {
        Answer.Handed opened = open(Role.ADMINISTRATOR);
        StaffPrincipal former = principal(account(login));
        desk.close(admin(), account(login).id());

        assertThat(opened.secret()).isNotEmpty();
        assertThat(desk.close(former, account("arm1").id()).sentence()).isEqualTo(Texts.of("refusal.NOT_ALLOWED"));
        assertThat(desk.open(principal(account("superviseur")), wanted("libre", "Essai", Role.MRU))
                        .sentence())
                .isEqualTo(Texts.of("refusal.NOT_ALLOWED"));
        assertThat(account("arm1").active()).isTrue();
    }

    private Answer.Handed open(Role role) {
        return (Answer.Handed) desk.open(admin(), wanted(login, "Essai", role));
    }

    private static Wanted wanted(String login, String name, Role... roles) {
        return new Wanted(login, name, List.of(roles), "");
    }

    private boolean letsIn(String login, String password) {
        return !new Browser(port)
                .logIn(login, password)
                .headers()
                .firstValue("Location")
                .orElse("login")
                .contains("login");
    }

    private Account account(String login) {
        return gateway.state().staff().byLogin(login).orElseThrow();
    }

    private StaffPrincipal admin() {
        return principal(account("admin"));
    }

    static StaffPrincipal principal(Account account) {
        return new StaffPrincipal(
                account.id().value(), account.login(), account.name(), account.roles(), account.scope());
    }
}
