package fr.centre15.dispatch.regulation;

import static fr.centre15.dispatch.fixtures.People.KARIM;
import static fr.centre15.dispatch.fixtures.People.LEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.centre15.dispatch.call.CallSignal;
import fr.centre15.dispatch.fixtures.TestSamu;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Classer un dossier")
class AttributionTest {

    private static final Attribution HOAX = new Attribution("D.D-MALV.MALV");
    private static final String NUMBER = "0612345678";

    private final TestSamu samu = TestSamu.atWork();

    @Test
    @Tag("T33b")
    @DisplayName(
            "Un numéro dont un dossier est classé « canular » rappelle : l’appel sonne à son rang, comme tout autre")
    void shouldRingLikeAnyOtherAfterAHoax() {
        samu.hears(CallSignal.RINGING, "canular", NUMBER);
        RegulationFileId file = samu.claims(LEA, "canular");
        samu.does(new RegulationCommand.SetAttribution(file, Optional.of(HOAX)));
        samu.hears(CallSignal.ENDED, "canular", NUMBER);

        samu.after(Duration.ofMinutes(5)).hears(CallSignal.RINGING, "encore", NUMBER);
        samu.after(Duration.ofSeconds(1)).hears(CallSignal.RINGING, "autre", "0698765432");

        assertThat(samu.state().calls().waiting())
                .extracting(call -> call.id().name().value())
                .containsExactly("encore", "autre");
        RegulationFileId next = samu.claims(KARIM, "encore");
        assertThat(samu.state().files().find(next).orElseThrow().triage().attribution())
                .isEmpty();
    }

    @Test
    @Tag("T33b")
    @DisplayName("Le classement se retire, et ne change ni la priorité ni l’état du dossier")
    void shouldBeTakenBack() {
        samu.hears(CallSignal.RINGING, "a", NUMBER);
        RegulationFileId file = samu.claims(LEA, "a");
        samu.does(new RegulationCommand.SetPriority(file, RegulationPriority.P1));

        samu.does(new RegulationCommand.SetAttribution(file, Optional.of(HOAX)));
        RegulationFile classified = samu.state().files().find(file).orElseThrow();
        assertThat(classified.triage().attribution()).contains(HOAX);
        assertThat(classified.triage().priority()).contains(RegulationPriority.P1);
        assertThat(classified.lifeCycle()).isEqualTo(LifeCycle.ACTIVE);
        assertThat(samu.does(new RegulationCommand.SetAttribution(file, Optional.of(HOAX)))
                        .events())
                .isEmpty();

        samu.does(new RegulationCommand.SetAttribution(file, Optional.empty()));
        assertThat(samu.state().files().find(file).orElseThrow().triage().attribution())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "drm", "D;x", "0", "DRM MRU"})
    @DisplayName("Ce qui n’a pas la forme d’un code national est refusé")
    void shouldRefuseWhatIsNoCode(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Attribution(code));
    }
}
