package fr.centre15.dispatch.samu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.centre15.dispatch.codec.MalformedContent;
import fr.centre15.dispatch.fixtures.CommandGenerator;
import fr.centre15.dispatch.fixtures.TestSamu;
import fr.centre15.dispatch.regulation.FileCabinet;
import fr.centre15.dispatch.regulation.RegulationFile;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateCodecTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void shouldBringBackTheSameStateFromItsParts(long seed) {
        SamuState state = aLivelyState(seed);

        SamuState restored = SamuState.COMMON_CODEC.fromBytes(SamuState.COMMON_CODEC.toBytes(state));
        FileCabinet files = restored.files();
        for (RegulationFile file : state.files().files().values()) {
            files = files.put(FileCabinet.FILE_CODEC.fromBytes(FileCabinet.FILE_CODEC.toBytes(file)));
        }
        restored = restored.with(files);

        assertThat(StateHash.of(restored)).isEqualTo(StateHash.of(state));
        assertThat(restored.sequence()).isEqualTo(state.sequence());
        assertThat(restored.fleet().activeMissions()).isEqualTo(state.fleet().activeMissions());
        for (var vehicle : state.fleet().vehicles().keySet()) {
            assertThat(restored.fleet().isFree(vehicle)).isEqualTo(state.fleet().isFree(vehicle));
        }
    }

    @Test
    void shouldRefuseAPartOfTomorrow() {
        byte[] present = SamuState.COMMON_CODEC.toBytes(aLivelyState(1));
        byte[] later = Arrays.copyOf(present, present.length + 3);
        later[present.length] = 99;
        later[present.length + 1] = 1;

        assertThatExceptionOfType(MalformedContent.class)
                .isThrownBy(() -> SamuState.COMMON_CODEC.fromBytes(later))
                .withMessageContaining("part 99");
    }

    @Test
    void shouldTellTwoStatesApart() {
        SamuState state = aLivelyState(1);

        assertThat(StateHash.of(state.applyErased())).isNotEqualTo(StateHash.of(state));
        assertThat(StateHash.of(aLivelyState(2))).isNotEqualTo(StateHash.of(state));
        assertThat(StateHash.of(state.with(FileCabinet.EMPTY))).isNotEqualTo(StateHash.of(state));
    }

    private static SamuState aLivelyState(long seed) {
        TestSamu samu = TestSamu.atWork();
        CommandGenerator commands = new CommandGenerator(seed);
        for (int i = 0; i < 400; i++) {
            var command = commands.next(samu.state());
            samu.at(commands.now().toString()).ask(command, commands.id());
        }
        assertThat(samu.state().sequence()).isGreaterThan(100);
        return samu.state();
    }
}
