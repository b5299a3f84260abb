package fr.centre15.dispatch.regulation;

import static fr.centre15.dispatch.fixtures.RegulationFiles.aRegulationFile;
import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.fixtures.TestSamu;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LifeCycleTest {

    private static final List<String> CODES =
            List.of("PROGRAM", "ACTIF", "ACHEVE", "VALIDE", "CLOTURE", "CLASSE", "ARCHIVE");

    /** Row = present state, column = asked state; X = allowed. */
    private static final List<String> TABLE = List.of(
            ".XX....", // PROGRAM
            "..X....", // ACTIF
            ".X.X...", // ACHEVE
            ".X..X..", // VALIDE
            ".....X.", // CLOTURE
            "......X", // CLASSE
            "......."); // ARCHIVE

    @Test
    @DisplayName("Le cycle de vie national du dossier : toutes les paires")
    void shouldFollowTheTable() {
        assertThat(LifeCycle.values()).extracting(LifeCycle::code).containsExactlyElementsOf(CODES);

        List<String> allowed = Arrays.stream(LifeCycle.values())
                .map(from -> Arrays.stream(LifeCycle.values())
                        .map(to -> from.canBecome(to) ? "X" : ".")
                        .reduce("", String::concat))
                .toList();

        assertThat(allowed).isEqualTo(TABLE);
    }

    @Test
    @DisplayName("Un pas interdit est refusé avec les deux codes nationaux")
    void shouldNameBothStatesWhenOutOfOrder() {
        TestSamu samu = TestSamu.atWork();
        RegulationFileId file = samu.opensFile();

        var refused = samu.isRefused(new RegulationCommand.ChangeLifeCycle(file, LifeCycle.CLOSED));

        assertThat(refused.refusal()).isEqualTo(Refusal.LIFE_CYCLE_OUT_OF_ORDER);
        assertThat(refused.details()).isEqualTo(Map.of("from", "ACTIF", "to", "CLOTURE"));
    }

    @Test
    @DisplayName("24 heures après le passage à ACTIF, VALIDE devient CLOTURE, et ACHEVE d'abord VALIDE")
    void shouldCloseAValidatedFileAfterADay() {
        TestSamu samu = TestSamu.atWork();
        RegulationFileId validated = aRegulationFile().validated().in(samu);
        RegulationFileId completed = aRegulationFile().completed().in(samu);

        samu.after(Duration.ofHours(24).minusMinutes(2)).strikes(Duration.ofMinutes(1));
        assertThat(samu.file(validated).lifeCycle()).isEqualTo(LifeCycle.VALIDATED);

        samu.strikes(Duration.ofMinutes(1));
        assertThat(samu.file(validated).lifeCycle()).isEqualTo(LifeCycle.CLOSED);
        assertThat(samu.file(completed).lifeCycle()).isEqualTo(LifeCycle.VALIDATED);
    }

    @Test
    @DisplayName("Rouvert entre-temps, le dossier a de nouveau 24 heures")
    void shouldCountTheDayFromTheLastTimeItBecameActive() {
        TestSamu samu = TestSamu.atWork();
        RegulationFileId file = aRegulationFile().validated().in(samu);
        samu.after(Duration.ofHours(20))
                .leads(file, LifeCycle.ACTIVE, LifeCycle.COMPLETED, LifeCycle.VALIDATED)
                .after(Duration.ofHours(5));

        samu.strikes(Duration.ofMinutes(1));

        assertThat(samu.file(file).lifeCycle()).isEqualTo(LifeCycle.VALIDATED);
    }
}
