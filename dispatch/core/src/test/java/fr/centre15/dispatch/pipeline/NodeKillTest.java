package fr.centre15.dispatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.fixtures.Counts;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("kill")
class NodeKillTest {

    @TempDir
    private Path place;

    @ParameterizedTest(name = "graine {0}")
    @DisplayName("Tué à n'importe quel moment, huit postes au travail : rien d'acquitté n'est perdu, l'ordre est gardé")
    @Tag("R01")
    @Tag("H03a")
    @Timeout(7200)
    @ValueSource(longs = 20_261_124)
    void shouldLoseNothingAcknowledgedWhenKilled(long seed) throws IOException, InterruptedException {
        KillRounds rounds = new KillRounds(place, seed);
        for (int round = 0; round < Counts.sample(25, 1000); round++) {
            rounds.killAnywhere();
            assertThat(rounds.lost()).as("round %d of seed %d", round, seed).isEmpty();
        }
        assertThat(rounds.acknowledged()).isPositive();
    }

    @ParameterizedTest
    @DisplayName("Tué à un endroit précis du chemin : rien d'acquitté n'est perdu")
    @Tag("R01")
    @Timeout(120)
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOWHERE")
    void shouldLoseNothingAcknowledgedWhenDyingAt(NodeToKill.Point point) throws IOException, InterruptedException {
        KillRounds rounds = new KillRounds(place, point.ordinal());

        rounds.dieAt(point);
        assertThat(rounds.lost()).isEmpty();

        rounds.killAnywhere();
        assertThat(rounds.lost()).isEmpty();
    }
}
