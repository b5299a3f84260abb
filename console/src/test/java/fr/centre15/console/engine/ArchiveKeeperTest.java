package fr.centre15.console.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.SamuId;
import fr.centre15.dispatch.journal.JournalSettings;
import fr.centre15.dispatch.journal.MasterKey;
import fr.centre15.dispatch.pipeline.CommandEnvelope;
import fr.centre15.dispatch.pipeline.DispatchNode;
import fr.centre15.dispatch.pipeline.PipelineSettings;
import fr.centre15.dispatch.samu.SamuCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Forty days of a node, one record and one snapshot a day; the clock stands at the end of the last one. */
@Timeout(60)
class ArchiveKeeperTest {

    private static final Instant FIRST = Instant.parse("2026-10-01T12:00:00Z");
    private static final int DAYS = 40;
    private static final Instant NOW = FIRST.plus(Duration.ofDays(DAYS - 1L)).plusSeconds(60);
    private static final Duration MONTH = Duration.ofDays(30);

    @TempDir
    private Path place;

    private DispatchNode node;

    @BeforeEach
    void fortyDays() throws Exception {
        Path master = place.resolve("master.key");
        MasterKey.create(master, new Random(15));
        JournalSettings settings = JournalSettings.of(place.resolve("data"), master, new Random(16))
                .withArchive(place.resolve("elsewhere"))
                .withBlockSize(1 << 20)
                .withRunway(0)
                .withBallast(0)
                .withRefuseBelow(0);
        node = DispatchNode.open(settings, new PipelineSettings(64, 8));
        for (int day = 0; day < DAYS; day++) {
            var probe = CommandEnvelope.of(
                    new SamuId("59"),
                    new UUID(1, day),
                    Actor.SYSTEM,
                    FIRST.plus(Duration.ofDays(day)),
                    new SamuCommand.Probe(day + 1L));
            assertThat(node.pipeline().submit(probe).get(10, TimeUnit.SECONDS).isAccepted())
                    .isTrue();
            node.saveSnapshot();
        }
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @DisplayName("Ce qui a plus de trente jours, et que la base et l'instantané tiennent, part à l'archive")
    void shouldMoveWhatIsOldAndHeldElsewhere() throws IOException {
        look(() -> OptionalLong.of(DAYS), MONTH);

        // The day that the thirty days reach into stays whole.
        assertThat(archived()).hasSize(9).first().isEqualTo("20261001F.cq4");
        assertThat(archived()).last().isEqualTo("20261009F.cq4");
    }

    @Test
    @DisplayName("Sans base, ou si elle ne répond pas, rien ne quitte jamais le journal")
    void shouldMoveNothingWithoutADatabase() throws IOException {
        look(OptionalLong::empty, Duration.ofDays(1));

        assertThat(archived()).isEmpty();
    }

    @Test
    void shouldMoveNothingWhileTheDatabaseIsBehind() throws IOException {
        look(() -> OptionalLong.of(20), Duration.ofDays(1));

        assertThat(archived()).isEmpty();
    }

    @Test
    @DisplayName("Un déplacement impossible ne gêne pas le nœud")
    void shouldOnlySayThatAMoveFailed() throws Exception {
        Files.createFile(place.resolve("elsewhere"));

        look(() -> OptionalLong.of(DAYS), MONTH);

        var probe = CommandEnvelope.of(
                new SamuId("59"), new UUID(2, 1), Actor.SYSTEM, NOW, new SamuCommand.Probe(DAYS + 1L));
        assertThat(node.pipeline().submit(probe).get(10, TimeUnit.SECONDS).isAccepted())
                .isTrue();
    }

    @Test
    void shouldRefuseToKeepLessThanADay() {
        assertThatThrownBy(() -> new JournalProperties(
                        place, place, DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), Duration.ofHours(3), ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void look(StoredPosition stored, Duration keep) {
        try (ArchiveKeeper keeper = new ArchiveKeeper(node, stored, keep, () -> NOW)) {
            keeper.look();
        }
    }

    private List<String> archived() throws IOException {
        Path archive = place.resolve("elsewhere");
        if (!Files.exists(archive)) {
            return List.of();
        }
        try (var files = Files.walk(archive)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".cq4"))
                    .sorted()
                    .toList();
        }
    }
}
