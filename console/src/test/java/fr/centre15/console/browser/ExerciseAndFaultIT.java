package fr.centre15.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.browser.BrowserConsole.Room;
import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.pipeline.Reply;
import fr.centre15.dispatch.regulation.RegulationCommand;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@BrowserTest
class ExerciseAndFaultIT {

    private static final Room DESK = new Room(1366, 768);

    private final BrowserConsole console;

    ExerciseAndFaultIT(BrowserConsole console) {
        this.console = console;
    }

    @Test
    @Tag("H36d")
    @DisplayName("EXERCICE se lit sur chaque page : connexion, tableau, dossier, poste verrouillé")
    void shouldSayExerciseOnEveryPage() {
        Operator operator = console.stranger(DESK);
        operator.sees(".exo", "EXERCICE");

        operator.logsIn("arm1", console.passwordOf("arm1"));
        operator.sees(".exo", "EXERCICE");
        console.rings("06 39 98 80 01");
        operator.sees(".incoming", "06 39 98 80 01");
        operator.presses("A");
        operator.file();
        operator.sees(".exo", "EXERCICE");
        operator.find("[data-do=lock]").click();
        operator.sees(".lock", "Poste verrouillé");

        operator.sees(".exo", "EXERCICE");
        assertThat(operator.page().title()).doesNotContain("06 39");
    }

    @Test
    @Tag("H01c")
    @DisplayName("Rien n’est plus enregistré : bandeau rouge partout, rien n’est envoyé, le refus dit NON ENREGISTRÉ")
    void shouldSayOnEveryScreenThatNothingIsRecorded() {
        Operator operator = console.operator("arm1", DESK);
        Operator doctor = console.operator("dr.vasseur", DESK);
        console.rings("06 39 98 80 02");
        operator.sees(".incoming", "06 39 98 80 02");

        console.gateway().pipeline().closeIntake(Refusal.DISK_FULL);

        operator.sees(".fault-state", "DISQUE PLEIN : rien n’est plus enregistré, notez sur papier.");
        doctor.sees(".fault-state", "DISQUE PLEIN");
        operator.presses("A");
        operator.sees(".keyhint", "DISQUE PLEIN");
        assertThat(operator.find(".fh").count()).isZero();
        assertThat(console.state().calls().waiting()).hasSize(1);
        Reply refused = console.gateway()
                .ask(
                        Actor.SYSTEM,
                        new RegulationCommand.OpenRegulationFile(
                                console.state()
                                        .staff()
                                        .byLogin("arm1")
                                        .orElseThrow()
                                        .id(),
                                Optional.empty(),
                                ""));
        assertThat(refused).isEqualTo(Reply.refused(Refusal.DISK_FULL));
        console.gateway().pipeline().openIntake();
        operator.waitsUntil(() -> !operator.find(".fault-state").isVisible());
        operator.waitsUntil(() -> !operator.find(".frozen-state").isVisible());
        operator.presses("A");
        operator.isTold("Appel décroché");
    }

    @Test
    @Tag("H32d")
    @DisplayName("Une touche, un acte, dans la table en vigueur")
    void shouldGiveEachKeyOneAct() {
        Operator operator = console.operator("arm1", DESK);

        Object faults = operator.page().evaluate("""
                async () => {
                  const { KEYS, faults, tableWith } = await import('/console/keytable.js');
                  const inForce = tableWith(document.querySelector('.app').dataset.keys);
                  return [...faults(tableWith('')), ...faults(inForce),
                    ...Object.entries(inForce).filter(([chord, act]) => KEYS[chord] !== act).map(String)];
                }""");

        assertThat(faults).isEqualTo(java.util.List.of());
    }
}
