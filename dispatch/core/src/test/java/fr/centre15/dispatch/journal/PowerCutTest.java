package fr.centre15.dispatch.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Images of what a power cut may leave on the disk: durable pages, and any mix of pages written later. */
@Tag("kill")
@Timeout(600)
class PowerCutTest {

    private static final boolean FULL = Boolean.getBoolean("samu.full");
    private static final int HISTORIES = FULL ? 200 : 25;
    private static final int IMAGES = FULL ? 100 : 8;

    @TempDir
    private Path place;

    @Test
    @Tag("H04a")
    @Tag("R02")
    @Tag("R03")
    void shouldLoseNothingAcknowledgedAndApplyNothingTorn() throws IOException {
        for (int history = 0; history < HISTORIES; history++) {
            Random random = new Random(history);
            Path home = Files.createDirectory(place.resolve("history-" + history));
            Power power = new Power();
            try (TestJournal journal = TestJournal.open(home, power)) {
                int acknowledged = 0;
                for (int batch = 1 + random.nextInt(12); batch > 0; batch--) {
                    int count = 1 + random.nextInt(40);
                    journal.record(acknowledged + 1, count);
                    acknowledged += count;
                }
                int appended = acknowledged;
                for (int more = 1 + random.nextInt(80); more > 0; more--) {
                    journal.journal().writer().append(TestJournal.entry(++appended));
                    if (random.nextInt(10) == 0) {
                        power.glance();
                    }
                }
                power.glance();
                for (int image = 0; image < IMAGES; image++) {
                    Path cut = Files.createDirectory(home.resolve("image-" + image));
                    power.cut(home.resolve("data"), cut.resolve("data"), random);
                    Files.copy(home.resolve("master.key"), cut.resolve("master.key"));
                    Files.setPosixFilePermissions(
                            cut.resolve("master.key"), Files.getPosixFilePermissions(home.resolve("master.key")));
                    survives(cut, acknowledged, appended, "history " + history + " image " + image);
                    TestJournal.delete(cut);
                }
            }
        }
    }

    @Test
    @Tag("H04a")
    void shouldLoseNothingOfABatchThatRunsOverTheEndOfABlock() throws IOException {
        Power power = new Power();
        try (TestJournal journal = TestJournal.open(place, power)) {
            int acknowledged = 0;
            for (int batch = 0; batch < 6; batch++) {
                journal.record(acknowledged + 1, 2_000);
                acknowledged += 2_000;
                Files.createDirectory(place.resolve("cut-" + batch));
                power.cut(place.resolve("data"), place.resolve("cut-" + batch + "/data"), new Random(batch));
            }
            for (int batch = 0; batch < 6; batch++) {
                Path cut = place.resolve("cut-" + batch);
                Files.copy(place.resolve("master.key"), cut.resolve("master.key"));
                Files.setPosixFilePermissions(
                        cut.resolve("master.key"), Files.getPosixFilePermissions(place.resolve("master.key")));
                survives(cut, 2_000 * (batch + 1), 2_000 * (batch + 1), "batch " + batch);
            }
        }
    }

    /** All acknowledged records are there and true, nothing invented; and what is added afterwards stays too (H04b). */
    private static void survives(Path cut, int acknowledged, int appended, String image) {
        int survived;
        try (TestJournal journal = TestJournal.open(cut)) {
            survived = journal.replayed().size();
            assertThat(survived).as(image).isBetween(acknowledged, appended);
            assertThat(journal.replayed()).as(image).allMatch(TestJournal::isTrue);
            journal.record(survived + 1, 100);
            assertThat(journal.read(Mark.BEGINNING)).as(image).hasSize(survived + 100);
        }
        try (TestJournal journal = TestJournal.open(cut)) {
            assertThat(journal.replayed())
                    .as(image)
                    .allMatch(TestJournal::isTrue)
                    .extracting(JournalRecord::firstSequence)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, survived + 100).boxed().toList());
        }
    }
}
