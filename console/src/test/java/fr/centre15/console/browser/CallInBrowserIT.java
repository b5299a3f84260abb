package fr.centre15.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.browser.Keyboard.Layout;
import fr.centre15.dispatch.location.Place;
import fr.centre15.dispatch.regulation.LifeCycle;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.regulation.RegulationPriority;
import fr.centre15.dispatch.smur.SmurMission;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@BrowserTest
class CallInBrowserIT {

    private static final int MOST_KEYS = 12;

    private final BrowserConsole console;

    CallInBrowserIT(BrowserConsole console) {
        this.console = console;
    }

    @Test
    @DisplayName("Un appel sonne : il est au journal, et une ligne apparaît à l’écran")
    void shouldShowARingingCallAsARow() {
        Operator operator = console.operator("arm1");
        operator.sees(".vacant", "Aucun appel en attente");

        var call = console.rings("06 39 98 12 34");

        operator.sees(".queue [data-row='call:" + call + "']", "06 39 98 12 34");
        operator.sees(".incoming", "06 39 98 12 34");
        assertThat(console.state().calls().waiting()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Layout.class)
    @Tag("R23")
    @DisplayName("De la sonnerie au SMUR engagé sans adresse : 9 touches, ordre des secteurs")
    void shouldEngageInNineKeysWithoutAPlace(Layout layout) {
        Operator operator = console.operator("arm1").on(layout);
        console.rings("06 39 98 12 34");
        operator.sees(".incoming", "06 39");

        operator.presses("A", "M", "D", "O", "U", "↵", "1", "E");
        operator.sees(".dec .pending", "adresse à préciser · Lieu inconnu : ordre des secteurs, base Lille");
        operator.presses("↵");

        operator.isTold("SMUR Lille 1 engagé");
        RegulationFile file = file(operator.file());
        assertThat(operator.keyboard().pressed()).isEqualTo(9).isLessThanOrEqualTo(MOST_KEYS);
        assertThat(file.triage().priority()).hasValue(RegulationPriority.P1);
        assertThat(file.triage().motive().orElseThrow().words()).startsWithIgnoringCase("doul");
        assertThat(mission(file).vehicle()).isEqualTo(ExerciseFleet.LILLE.id());
        assertThat(mission(file).reason()).contains("ordre des secteurs");
    }

    @Test
    @Tag("R23")
    @DisplayName("P0 réflexe : 4 touches, frappées d’un trait")
    void shouldEngageByReflexInFourKeys() {
        Operator operator = console.operator("arm1");
        console.rings("06 39 98 12 35");
        operator.sees(".incoming", "06 39");

        operator.presses("A", "0", "E", "↵");

        operator.isTold("SMUR Lille 1 engagé");
        RegulationFile file = file(operator.file());
        assertThat(operator.keyboard().pressed()).isEqualTo(4);
        assertThat(file.triage().priority()).hasValue(RegulationPriority.P0);
        assertThat(mission(file).vehicle()).isEqualTo(ExerciseFleet.LILLE.id());
    }

    @Test
    @Tag("R23")
    @DisplayName("Avec une commune nommée : le SMUR le plus tôt sur place, l’estimation dans la raison")
    void shouldProposeTheNearestOnceACommuneIsNamed() {
        Operator operator = console.operator("arm1");
        console.rings("06 39 98 12 36");
        operator.sees(".incoming", "06 39");

        operator.presses("A");
        operator.file();
        operator.find("input[data-action=place]").focus();
        operator.types("rue de l tourcoing");
        operator.presses("↵");
        operator.sees(".loc", "commune : Tourcoing");
        operator.presses("1", "E", "↵");

        operator.isTold("SMUR Roubaix 1 engagé");
        SmurMission mission = mission(file(operator.file()));
        assertThat(mission.vehicle()).isEqualTo(ExerciseFleet.ROUBAIX.id());
        assertThat(mission.reason())
                .isEqualTo("6\u00a0min, estimation jusqu’à Tourcoing · environ 5 km · à sa base · couverture tenue");
    }

    @Test
    @Tag("H32d")
    @DisplayName("De la sonnerie à la fin du dossier sans souris : Maj P")
    void shouldTakeACallToItsEndByKeyboard() {
        Operator operator = console.operator("dr.petit");
        console.rings("06 39 98 12 37");
        operator.sees(".incoming", "06 39");

        operator.presses("A", "3", "Y");
        operator.see(operator.find("input[data-action=decision]"));
        operator.types("boire de l eau");
        operator.presses("↵");
        operator.isTold("Décision enregistrée");
        operator.presses("N");
        operator.types("va mieux");
        operator.presses("Ctrl ↵");
        operator.isTold("Observation signée");
        operator.presses("Échap", "Maj P");

        operator.isTold("Dossier terminé");
        RegulationFile file = file(operator.file());
        assertThat(file.lifeCycle()).isEqualTo(LifeCycle.COMPLETED);
        assertThat(file.care().notes()).extracting(note -> note.text()).containsExactly("va mieux");
        assertThat(file.care().decisions()).hasSize(2);
        assertThat(file.situation().place().map(Place::words)).isEmpty();
    }

    private RegulationFile file(RegulationFileId id) {
        return console.state().files().find(id).orElseThrow();
    }

    private SmurMission mission(RegulationFile file) {
        return console.state().fleet().missionsOf(file.id()).getFirst();
    }
}
