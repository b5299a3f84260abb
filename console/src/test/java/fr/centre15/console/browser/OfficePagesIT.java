package fr.centre15.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.centre15.console.browser.BrowserConsole.Room;
import fr.centre15.dispatch.staff.Account;
import fr.centre15.dispatch.staff.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages beside the board: administration, supervision, one's own password. */
@BrowserTest
class OfficePagesIT {

    private static final Optional<String> SCREENS = Optional.ofNullable(System.getProperty("samu.screens"));

    private final BrowserConsole console;

    OfficePagesIT(BrowserConsole console) {
        this.console = console;
    }

    @Test
    @DisplayName("L'administrateur arrive à l'administration et ouvre un compte au clavier seul")
    void shouldLandTheAdministratorAndOpenAnAccountByKeyboard() {
        Operator admin = arrived("admin", new Room(1366, 768));

        admin.page().waitForURL("**/administration");
        admin.find("#office-login").focus();
        admin.page().keyboard().type("nouvelle.arm");
        admin.page().keyboard().press("Tab");
        admin.page().keyboard().type("Claude Nouvelle");
        admin.page().keyboard().press("Tab");
        admin.page().keyboard().press("Tab");
        admin.page().keyboard().press("Space");
        admin.page().keyboard().press("Enter");

        admin.see(admin.find(".secret output"));
        draw(admin, "mot-de-passe-donne");
        String password = admin.find(".secret output").innerText();
        Account opened = console.state().staff().byLogin("nouvelle.arm").orElseThrow();
        assertThat(opened.name()).isEqualTo("Claude Nouvelle");
        assertThat(opened.roles()).containsExactly(Role.ARM_FRONT);
        console.stranger(new Room(1366, 768)).logsIn("nouvelle.arm", password);
        admin.page().keyboard().press("Enter");
        admin.seesNo(".secret");
    }

    @Test
    @DisplayName("Se déconnecter rend la page inaccessible")
    void shouldLeave() {
        Operator admin = arrived("admin", new Room(1366, 768));

        admin.page()
                .locator("button", new Page.LocatorOptions().setHasText("Se déconnecter"))
                .click();
        admin.see(admin.find("input[name=password]"));
        admin.opens("/administration");

        admin.see(admin.find("input[name=password]"));
    }

    @Test
    @Tag("T13c")
    @DisplayName("Une connexion refusée paraît sur l'écran ouvert du superviseur, sans qu'il touche à rien")
    void shouldShowARefusedLoginOnTheOpenPage() {
        Operator supervisor = console.operator("superviseur");
        supervisor.opens("/supervision");
        supervisor.sees(".office table", "Disque du journal");
        Operator intruder = console.stranger(new Room(1366, 768));
        intruder.find("input[name=username]").fill("dr.petit");
        intruder.find("input[name=password]").fill("au hasard du sort");
        intruder.find("form button").click();

        supervisor.sees("tr", "connexion refusée");
        supervisor.sees("tr", "Dr L. Petit");
    }

    @ParameterizedTest(name = "{0} × {1}, {2}")
    @CsvSource({"1920, 1080, day", "1366, 768, night"})
    @Tag("H32d")
    @DisplayName("axe ne trouve rien à redire : administration, supervision, mot de passe")
    void shouldBeCleanForAxe(int width, int height, String theme) {
        List<String> found = new ArrayList<>();
        Operator admin = console.stranger(new Room(width, height));
        admin.page().evaluate("theme => localStorage.setItem('samu.theme', theme)", theme);
        comesIn(admin, "admin");
        found.addAll(look(admin, "administration", theme));
        admin.page().locator("td button").first().click();
        found.addAll(look(admin, "administration-changer", theme));
        admin.opens("/mot-de-passe");
        found.addAll(look(admin, "mot-de-passe", theme));

        Operator supervisor = console.stranger(new Room(width, height));
        supervisor.page().evaluate("theme => localStorage.setItem('samu.theme', theme)", theme);
        supervisor.logsIn("superviseur", console.passwordOf("superviseur"));
        supervisor.opens("/supervision");
        found.addAll(look(supervisor, "supervision", theme));

        assertThat(found).isEmpty();
    }

    private static List<String> look(Operator person, String name, String theme) {
        person.see(person.find(".office .panel"));
        draw(person, name + "-" + theme);
        return AccessibilityIT.violations(name, person);
    }

    static void draw(Operator person, String name) {
        SCREENS.ifPresent(folder -> person.page()
                .screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png"))));
    }

    private Operator arrived(String login, Room room) {
        Operator person = console.stranger(room);
        comesIn(person, login);
        return person;
    }

    /** Without a board to wait for. */
    private void comesIn(Operator person, String login) {
        person.find("input[name=username]").fill(login);
        person.find("input[name=password]").fill(console.passwordOf(login));
        person.find("form button").click();
        person.see(person.find(".office .panel"));
    }
}
