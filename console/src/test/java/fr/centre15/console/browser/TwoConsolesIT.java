package fr.centre15.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.regulation.RegulationFileId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@BrowserTest
class TwoConsolesIT {

    private final BrowserConsole console;

    TwoConsolesIT(BrowserConsole console) {
        this.console = console;
    }

    @Test
    @DisplayName("Deux postes décrochent le même appel : un seul gagne, l’autre lit le nom de qui l’a pris")
    void shouldLetOneWinAndNameTheWinnerToTheOther() {
        Operator camille = console.operator("arm1");
        Operator sacha = console.operator("arm2");
        console.rings("06 39 98 50 01");
        camille.sees(".incoming", "06 39 98 50 01");
        sacha.sees(".incoming", "06 39 98 50 01");

        clicksAtOnce(camille, sacha);

        camille.waitsUntil(() -> !said(camille).isEmpty());
        sacha.waitsUntil(() -> !said(sacha).isEmpty());
        boolean camilleWon = said(camille).startsWith("Appel décroché");
        String winner = camilleWon ? "Camille Laurent" : "Sacha Moreau";
        assertThat(List.of(said(camille), said(sacha)))
                .containsExactlyInAnyOrder(
                        "Appel décroché, dossier ouvert",
                        "Appel déjà pris par " + winner + " : passez à l'appel suivant.");
        Operator loser = camilleWon ? sacha : camille;
        loser.sees(".queue .qr .who", winner);
        assertThat(loser.find(".fh").count()).isZero();
        assertThat(console.state()
                        .files()
                        .files()
                        .values()
                        .toJavaStream()
                        .filter(file -> file.lifeCycle().isEditable()))
                .hasSize(1);
    }

    @Test
    @Tag("H07b")
    @DisplayName("Qui a le dossier se lit sur l’autre poste, et la reprise aussi")
    void shouldShowWhoHoldsAFileOnTheOtherConsole() {
        Operator arm = console.operator("arm1");
        Operator doctor = console.operator("dr.vasseur");
        console.rings("06 39 98 50 02");
        arm.sees(".incoming", "06 39 98 50 02");
        arm.presses("A", "0");
        RegulationFileId file = arm.file();

        doctor.sees(".queue .untaken[data-row='" + file + "'] .who", "Camille Laurent");
        doctor.presses("↓", "↵");
        doctor.sees(file);
        doctor.presses("Maj A");

        doctor.isTold("Dossier repris");
        arm.sees(".fh", "Dr A. Vasseur");
        arm.sees(".queue [data-row='" + file + "'] .who", "Dr A. Vasseur");
        arm.seesNo(".queue .untaken");
    }

    /** Both browsers click at the same millisecond of the machine's clock. */
    private static void clicksAtOnce(Operator one, Operator other) {
        String script = "at => { setTimeout(() => document.querySelector('.incoming [data-do^=answer]').click(),"
                + " at - Date.now()); }";
        double at = System.currentTimeMillis() + 500.0;
        one.page().evaluate(script, at);
        other.page().evaluate(script, at);
    }

    private static String said(Operator operator) {
        return operator.find(".result").textContent();
    }
}
