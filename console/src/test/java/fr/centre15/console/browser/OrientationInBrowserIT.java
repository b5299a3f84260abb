package fr.centre15.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.browser.BrowserConsole.Room;
import fr.centre15.dispatch.orientation.Destination;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.samu.SamuCommand;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@BrowserTest
class OrientationInBrowserIT {

    private final BrowserConsole console;

    OrientationInBrowserIT(BrowserConsole console) {
        this.console = console;
    }

    @BeforeEach
    void declare() {
        console.ask(new SamuCommand.DeclareReceivingUnits(ReceivingUnits.OF_THE_EXERCISE));
    }

    @AfterEach
    void forget() {
        console.ask(new SamuCommand.DeclareReceivingUnits(List.of()));
    }

    @Test
    @Tag("H20c")
    @DisplayName(
            "AVC, RACE 6 : le centre de thrombectomie d’abord, le plus proche écarté, O ↵ enregistre, Ctrl Z retire")
    void shouldOrientAStrokeByKeyboard() {
        Operator operator = console.operator("dr.petit");
        ReceivingUnits.aStrokeInTourcoing(console, operator);
        operator.sees(".recv", "RACE inconnu : thrombectomie à discuter");

        operator.presses("Maj O");
        operator.see(operator.find("input[data-action=criterion]:focus"));
        operator.types("race 6");
        operator.presses("↵");
        operator.isTold("RACE 6 : noté");
        operator.sees(".recv .crit", "RACE 6 · au téléphone, ");
        operator.sees(".recv .ru[data-unit=CHU] .rk", "1");
        operator.sees(".recv .ru[data-unit=CH-TOURCOING] p", "Écarté : pas de thrombectomie");
        assertThat(operator.find(".recv .ru").first().getAttribute("data-unit")).isEqualTo("CHU");

        operator.presses("O");
        operator.sees(".dec .pending", "Orienter vers CHU de Lille");
        operator.presses("↵");
        operator.isTold("Orienté : CHU de Lille");
        operator.sees(".chrono", "Orienté : CHU de Lille");
        Destination chosen = chosen(operator);
        assertThat(chosen.unit()).isEqualTo("CHU");
        assertThat(chosen.reason()).contains("RACE 6", "estimation");

        operator.presses("Ctrl Z");
        operator.isTold("Annulé : Orienté");
        assertThat(file(operator).care().orientation().chosen()).isEmpty();
    }

    @Test
    @Tag("H20c")
    @DisplayName("« o tourcoing » contre l’avis : une raison est demandée, puis gardée")
    void shouldAskWhyAgainstTheAdvice() {
        Operator operator = console.operator("dr.petit");
        ReceivingUnits.aStrokeInTourcoing(console, operator);

        operator.presses("/");
        operator.types("o ch-tour");
        operator.sees(".pal", "Orienter vers CH de Tourcoing");
        operator.presses("↵");
        operator.see(operator.find("input[data-action=redirect]:focus"));
        operator.types("famille sur place");
        operator.presses("↵");

        operator.isTold("Orienté : CH de Tourcoing");
        Destination chosen = chosen(operator);
        assertThat(chosen.override()).isTrue();
        assertThat(chosen.reason()).startsWith("Hors proposition : famille sur place · avis : ");
        operator.sees(".chrono", "Orienté contre l’avis : CH de Tourcoing");
    }

    @ParameterizedTest(name = "{0} × {1}, {2}")
    @CsvSource({"1920, 1080, day", "1366, 768, day", "1920, 1080, night", "1366, 768, night"})
    @Tag("H32d")
    @DisplayName("axe ne trouve rien à redire aux services receveurs, à la saisie des critères, à la proposition")
    void shouldBeCleanForAxe(int width, int height, String theme) {
        Operator operator = console.stranger(new Room(width, height));
        operator.page().evaluate("theme => localStorage.setItem('samu.theme', theme)", theme);
        operator.logsIn("dr.petit", console.passwordOf("dr.petit"));
        ReceivingUnits.aStrokeInTourcoing(console, operator);

        operator.presses("Maj O");
        operator.see(operator.find("input[data-action=criterion]:focus"));
        assertThat(AccessibilityIT.violations("critères", operator)).isEmpty();
        operator.types("race 2 2 1 1 0, avc < fenetre");
        operator.presses("↵");
        operator.sees(".recv .crit", "RACE 6 (face 2");
        operator.presses("O");
        operator.see(operator.find(".dec .pending"));
        assertThat(AccessibilityIT.violations("proposition", operator)).isEmpty();
    }

    private RegulationFile file(Operator operator) {
        return console.state().files().find(operator.file()).orElseThrow();
    }

    private Destination chosen(Operator operator) {
        return file(operator).care().orientation().chosen().orElseThrow();
    }
}
