package fr.centre15.dispatch.samu;

import static fr.centre15.dispatch.fixtures.People.LEA;
import static fr.centre15.dispatch.fixtures.RegulationFiles.aRegulationFile;
import static fr.centre15.dispatch.fixtures.Vehicles.SMUR_LILLE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.call.CallSignal;
import fr.centre15.dispatch.fixtures.TestSamu;
import fr.centre15.dispatch.regulation.LifeCycle;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.smur.MissionId;
import fr.centre15.dispatch.smur.VehicleStatus;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HousekeepingTest {

    private final TestSamu samu = TestSamu.atWork();

    @Test
    @DisplayName("Une seconde quelconque ne cause rien")
    void shouldCauseNothingWithinAMinute() {
        aRegulationFile().validated().in(samu);
        samu.after(Duration.ofDays(3)).after(Duration.ofSeconds(7));

        assertThat(samu.does(new SamuCommand.Tick()).events()).isEmpty();
    }

    @Test
    @DisplayName(
            "Un dossier clos part avec ses missions et ses ordres un jour après sa clôture ; un dossier actif reste")
    void shouldFileAwayAClosedFileWithEverythingOfIt() {
        RegulationFileId active = samu.opensFile();
        RegulationFileId over = samu.opensFile();
        MissionId mission = samu.engages(over, SMUR_LILLE);
        samu.reports(mission, VehicleStatus.AT_BASE)
                .leads(over, LifeCycle.COMPLETED, LifeCycle.VALIDATED, LifeCycle.CLOSED);

        samu.after(Duration.ofHours(47)).strikes(Duration.ofMinutes(1));
        assertThat(samu.state().files().find(over)).isPresent();

        samu.after(Duration.ofHours(1)).strikes(Duration.ofMinutes(1));
        assertThat(samu.state().files().find(over)).isEmpty();
        assertThat(samu.state().fleet().missions()).isEmpty();
        assertThat(samu.state().outbox().effects()).isEmpty();
        assertThat(samu.state().fleet().isFree(SMUR_LILLE)).isTrue();
        assertThat(samu.state().files().find(active)).isPresent();
    }

    @Test
    @DisplayName(
            "Un appel terminé depuis un jour quitte l'écran ; un appel que le téléphone n'a jamais clos devient perdu")
    void shouldFileAwayCallsOverForADay() {
        samu.hears(CallSignal.RINGING, "fini", "0612345678");
        samu.claims(LEA, "fini");
        samu.hears(CallSignal.ENDED, "fini", "");
        samu.hears(CallSignal.RINGING, "attend", "0612345679");

        samu.after(Duration.ofHours(25)).strikes(Duration.ofMinutes(1));

        assertThat(samu.state().calls().calls()).hasSize(1);
        assertThat(samu.state().calls().waiting()).isEmpty();
        assertThat(samu.state().calls().lost()).hasSize(1);
    }

    @Test
    @DisplayName("Un dossier achevé est validé puis clos tout seul un jour après être devenu actif")
    void shouldCloseACompletedFileByItself() {
        RegulationFileId file = samu.opensFile();
        samu.leads(file, LifeCycle.COMPLETED);

        samu.after(Duration.ofHours(24)).strikes(Duration.ofMinutes(1));
        assertThat(samu.state().files().find(file).orElseThrow().lifeCycle()).isEqualTo(LifeCycle.VALIDATED);

        samu.strikes(Duration.ofMinutes(1));
        assertThat(samu.state().files().find(file).orElseThrow().lifeCycle()).isEqualTo(LifeCycle.CLOSED);
    }
}
