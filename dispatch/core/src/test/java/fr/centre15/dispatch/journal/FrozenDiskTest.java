package fr.centre15.dispatch.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real file system cut at twenty moments of a real writer's life, each cut being the disk of the next life. */
@Tag("nightly")
@Timeout(900)
class FrozenDiskTest {

    private static final int CUTS = 20;
    private static final Pattern ACKNOWLEDGED = Pattern.compile("ACK (\\d+)");

    @TempDir
    private Path place;

    @Test
    @Tag("H04c")
    @Tag("R02")
    @DisplayName("Vingt coupures d'un ext4 copié gelé : rien d'acquitté n'est perdu, rien de déchiré n'est appliqué")
    void shouldLoseNothingAcknowledgedWhenTheVolumeIsCut() throws Exception {
        assumeTrue(LoopVolume.works(place), "ext4 on a loop device cannot be mounted here: it takes root");
        Random random = new Random(4);
        long recorded = 0;
        LoopVolume volume = LoopVolume.fresh(place, "disk-0");
        try {
            for (int cut = 1; cut <= CUTS; cut++) {
                LoopVolume before = volume;
                long acknowledged;
                try (before;
                        ChildProcess child =
                                ChildProcess.start(List.of(), JournalChild.class, home(before), cut, 1_000_000)) {
                    acknowledged = workAndFreeze(child, random);
                    volume = before.cut(place, "disk-" + cut);
                    acknowledged = Math.max(acknowledged, lastSaidBy(child));
                }
                recorded = survives(home(volume), Math.max(recorded, acknowledged), "cut " + cut);
            }
        } finally {
            volume.close();
        }
        assertThat(recorded).isGreaterThan(CUTS * 100L);
    }

    private static Path home(LoopVolume volume) {
        return volume.point();
    }

    private static long workAndFreeze(ChildProcess child, Random random) throws IOException, InterruptedException {
        assertThat(child.heard()).startsWith("OPEN ");
        long acknowledged = 0;
        for (int lines = random.nextInt(200); lines > 0; lines--) {
            acknowledged = acknowledged(child.heard());
        }
        child.process().waitFor(random.nextInt(5_000), TimeUnit.MICROSECONDS);
        long pid = child.process().pid();
        assertThat(ChildProcess.works("kill", "-STOP", String.valueOf(pid))).isTrue();
        Path status = Path.of("/proc/" + pid + "/status");
        await().until(() -> Files.readAllLines(status).contains("State:\tT (stopped)"));
        return acknowledged;
    }

    /** All that it had said before it was frozen; killed, it says nothing more. */
    private static long lastSaidBy(ChildProcess child) throws IOException {
        child.kill();
        long last = 0;
        for (String line : child.heardUntilTheEnd()) {
            last = Math.max(last, acknowledged(line));
        }
        return last;
    }

    /** Zero for a line that was cut short. */
    private static long acknowledged(@Nullable String line) {
        Matcher number = ACKNOWLEDGED.matcher(String.valueOf(line));
        return number.matches() ? Long.parseLong(number.group(1)) : 0;
    }

    private static long survives(Path home, long acknowledged, String cut) {
        long found;
        try (TestJournal journal = TestJournal.open(home)) {
            found = journal.replayed().size();
            assertThat(found).as(cut).isGreaterThanOrEqualTo(acknowledged);
            assertThat(journal.replayed())
                    .as(cut)
                    .allMatch(TestJournal::isTrue)
                    .extracting(JournalRecord::firstSequence)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, found).boxed().toList());
            journal.record((int) found + 1, 100);
            assertThat(journal.read(Mark.BEGINNING)).as(cut).hasSize((int) found + 100);
        }
        return found + 100;
    }
}
