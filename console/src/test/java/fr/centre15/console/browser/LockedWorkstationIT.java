package fr.centre15.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@BrowserTest
class LockedWorkstationIT {

    private final BrowserConsole console;

    LockedWorkstationIT(BrowserConsole console) {
        this.console = console;
    }

    @Test
    @Tag("T18c")
    @DisplayName("Poste inactif : identités cachées, l’appel sonne toujours sans numéro, le texte est là au retour")
    void shouldLockAndUnlockWithTheSameText() {
        Operator operator = console.operator("arm1");
        assertThat(operator.find(".app").getAttribute("data-idle")).isEqualTo("600");
        console.rings("06 39 98 70 01");
        operator.sees(".incoming", "06 39 98 70 01");
        operator.presses("A", "N");
        operator.types("vertiges");

        // Ten minutes are long for a test: this workstation is told one second.
        operator.page().evaluate("document.querySelector('.app').dataset.idle = '1'");
        operator.sees(".lock", "Poste verrouillé");
        console.rings("06 39 98 70 02");
        operator.see(operator.find(".incoming"));
        operator.presses("0");

        assertThat(operator.find(".incoming .idn")).not().isVisible();
        assertThat(operator.find(".fh .idn").first()).not().isVisible();
        assertThat(operator.find(".app").innerText()).doesNotContain("06 39 98 70");
        operator.find("#lock-password").fill("mauvais mot de passe");
        operator.presses("↵");
        operator.sees(".lock [role=alert]", "Mot de passe refusé");
        operator.page().evaluate("document.querySelector('.app').dataset.idle = '600'");
        operator.find("#lock-password").fill(console.passwordOf("arm1"));
        operator.presses("↵");
        operator.seesNo(".lock");
        assertThat(operator.note().inputValue()).isEqualTo("vertiges");
        operator.sees(".incoming", "06 39 98 70 02");
        var file = console.state().files().find(operator.file()).orElseThrow();
        assertThat(file.triage().priority()).isEmpty();
    }

    @Test
    @Tag("T18c")
    @DisplayName("Poste verrouillé, page rechargée : rien d'un appelant n'est dans la page, pas même caché")
    void shouldSendNothingToAPageLoadedWhileLocked() {
        Operator operator = console.operator("arm2");
        console.rings("06 39 98 70 11");
        operator.sees(".incoming", "06 39 98 70 11");
        operator.page().evaluate("document.querySelector('.app').dataset.idle = '1'");
        operator.sees(".lock", "Poste verrouillé");

        operator.page().reload();

        operator.sees(".lock", "Poste verrouillé");
        assertThat(operator.page().content()).doesNotContain("06 39 98 70");
        operator.find("#lock-password").fill(console.passwordOf("arm2"));
        operator.presses("↵");
        operator.sees(".incoming", "06 39 98 70");
    }
}
