package fr.centre15.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.browser.BrowserConsole.Room;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lock of a workstation beside the board: pages, other tabs, the API of the same session. */
@BrowserTest
class LockedOfficeIT {

    private static final String ASKED = """
            async () => { const answer = await fetch('/api/session'); return answer.status + ' ' + await answer.text(); }""";

    private final BrowserConsole console;

    LockedOfficeIT(BrowserConsole console) {
        this.console = console;
    }

    @Test
    @Tag("T18c")
    @DisplayName(
            "Page Supervision inactive : verrouillée, recharger n’ouvre rien, l’API répond 423 jusqu’au mot de passe")
    void shouldLockTheSupervisionPageAndTheApi() {
        Operator supervisor = console.operator("superviseur", new Room(1366, 768));
        supervisor.opens("/supervision");
        supervisor.sees(".office table", "Disque du journal");
        assertThat(supervisor.find(".office").getAttribute("data-idle")).isEqualTo("600");

        leavesTheWorkstation(supervisor);
        supervisor.opens("/supervision");
        supervisor.sees(".lock", "Poste verrouillé");

        assertThat(supervisor.page().content()).doesNotContain("Disque du journal");
        assertThat((String) supervisor.page().evaluate(ASKED))
                .startsWith("423 ")
                .contains("SESSION_LOCKED");
        supervisor.opens("/mot-de-passe");
        supervisor.sees(".lock", "Poste verrouillé");
        assertThat(supervisor.find("#office-present").count()).isZero();
        supervisor.opens("/");
        supervisor.sees(".lock", "Poste verrouillé");
        supervisor.opens("/supervision");
        opens(supervisor, "mauvais mot de passe");
        supervisor.sees(".lock [role=alert]", "Mot de passe refusé");
        opens(supervisor, console.passwordOf("superviseur"));
        supervisor.seesNo(".lock");
        supervisor.sees(".office table", "Disque du journal");
        assertThat((String) supervisor.page().evaluate(ASKED)).startsWith("200 ");
    }

    @Test
    @Tag("T18c")
    @DisplayName("Ce qui était tapé dans une page d’administration est là au retour")
    void shouldKeepWhatWasTyped() {
        Operator admin = arrived("admin");
        admin.find("#office-login").fill("nouvelle.arm");
        admin.find("#office-name").fill("Claude Nouvelle");
        admin.find("input[value=MRL]").check();

        leavesTheWorkstation(admin);
        assertThat(admin.find("#office-login")).not().isVisible();
        opens(admin, console.passwordOf("admin"));
        admin.seesNo(".lock");

        assertThat(admin.find("#office-login")).hasValue("nouvelle.arm");
        assertThat(admin.find("#office-name")).hasValue("Claude Nouvelle");
        assertThat(admin.find("input[value=MRL]")).isChecked();
    }

    @Test
    @Tag("T18c")
    @DisplayName("Un onglet verrouille et ouvre les autres ; un geste dans l’un compte pour tous")
    void shouldLockEveryTabOfTheSession() {
        Operator board = console.operator("superviseur");
        Operator office = board.anotherTab();
        office.opens("/supervision");
        office.sees(".office table", "Disque du journal");

        board.find("[data-do=lock]").click();

        office.sees(".lock", "Poste verrouillé");
        opens(office, console.passwordOf("superviseur"));
        office.seesNo(".lock");
        board.seesNo(".lock");
        board.page().evaluate("window.touched = 0; new BroadcastChannel('samu-touched').onmessage = () => touched++;");
        office.page().mouse().move(200, 200);
        board.waitsUntil(() -> ((Number) board.page().evaluate("window.touched")).intValue() > 0);
    }

    @Test
    @DisplayName("Poste verrouillé : on peut se déconnecter, et la connexion suivante n’est pas verrouillée")
    void shouldLetOneLogOut() {
        Operator admin = arrived("admin");
        leavesTheWorkstation(admin);

        admin.find(".office .bar button").last().click();
        admin.see(admin.find("input[name=username]"));
        comesIn(admin, "admin");

        admin.seesNo(".lock");
    }

    @ParameterizedTest(name = "{0} × {1}, {2}")
    @CsvSource({"1920, 1080, day", "1366, 768, night"})
    @Tag("H32d")
    @DisplayName("axe ne trouve rien à redire au verrou des pages")
    void shouldBeCleanForAxe(int width, int height, String theme) {
        List<String> found = new ArrayList<>();
        Operator admin = console.stranger(new Room(width, height));
        admin.page().evaluate("theme => localStorage.setItem('samu.theme', theme)", theme);
        comesIn(admin, "admin");
        leavesTheWorkstation(admin);
        OfficePagesIT.draw(admin, "administration-verrou-" + theme);
        found.addAll(AccessibilityIT.violations("verrou", admin));

        assertThat(found).isEmpty();
    }

    /** Ten minutes are long for a test: this workstation is told one second. */
    private static void leavesTheWorkstation(Operator person) {
        person.page().evaluate("document.querySelector('.office').dataset.idle = '1'");
        person.sees(".lock", "Poste verrouillé");
        person.page().evaluate("document.querySelector('.office').dataset.idle = '600'");
    }

    private static void opens(Operator person, String password) {
        person.find("#lock-password").fill(password);
        person.find("#lock-password").press("Enter");
    }

    private Operator arrived(String login) {
        Operator person = console.stranger(new Room(1366, 768));
        comesIn(person, login);
        return person;
    }

    private void comesIn(Operator person, String login) {
        person.find("input[name=username]").fill(login);
        person.find("input[name=password]").fill(console.passwordOf(login));
        person.find("form button").click();
        person.see(person.find(".office .panel"));
    }
}
