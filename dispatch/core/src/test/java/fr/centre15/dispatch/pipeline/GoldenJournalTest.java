package fr.centre15.dispatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenJournalTest {

    @ParameterizedTest(name = "version {0}")
    @DisplayName("Le journal de chaque version publiée se rejoue toujours vers les mêmes états")
    @Tag("R04")
    @ValueSource(strings = {"0.1.0"})
    void shouldReplayTheJournalOfAReleasedVersion(String version) throws IOException {
        GoldenJournal golden = read(version);

        List<List<String>> hashes = IntStream.range(0, 10)
                .mapToObj(_ -> GoldenJournal.hashesOf(SeededHistory.replay(golden.records())))
                .distinct()
                .toList();

        assertThat(golden.hashes()).hasSize(2);
        assertThat(hashes).containsExactly(golden.hashes());
    }

    private static GoldenJournal read(String version) throws IOException {
        try (var file = GoldenJournalTest.class.getResourceAsStream("/golden/journal-" + version + ".txt")) {
            return GoldenJournal.read(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }
}
