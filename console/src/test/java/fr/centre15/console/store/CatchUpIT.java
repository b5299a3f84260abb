package fr.centre15.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints what it measures and judges only that nothing is missing. {@code -Dsamu.store.records=100000} for the table. */
@Timeout(600)
class CatchUpIT {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUpIT.class);

    @TempDir
    Path place;

    @Test
    void shouldCatchUpWithALongJournal() {
        long records = Long.getLong("samu.store.records", 5_000);
        try (TestDatabase database = TestDatabase.ofSchema("store_catch_up");
                TestInstance instance = TestInstance.in(place)) {
            RandomHistory history = new RandomHistory(11, instance).declare();
            while (instance.node().journal().durableMark().position() < records) {
                history.play(1_000);
            }
            long total = instance.node().journal().durableMark().position();

            long start = System.nanoTime();
            instance.follow(database.url()).awaitCaughtUp();
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);

            long rows = database.tables().stream().mapToLong(database::count).sum();
            LOG.info("{} records, {} rows in {} ms: {} records/s", total, rows, millis, total * 1000 / millis);
            assertThat(database.rows("SELECT position FROM follower_checkpoint").getFirst())
                    .containsExactly(Long.toString(total));
        }
    }
}
