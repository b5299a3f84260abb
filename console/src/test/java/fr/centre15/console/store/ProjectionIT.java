package fr.centre15.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class ProjectionIT {

    private TestDatabase database;

    @TempDir
    Path place;

    @BeforeEach
    void openDatabase() {
        database = TestDatabase.ofSchema("store_projection");
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {15, 59, 112})
    void shouldHoldWhatTheStateHoldsAfterARandomHistory(long seed) {
        try (TestInstance instance = TestInstance.in(place).follow(database.url())) {
            new RandomHistory(seed, instance).declare().play(4_000);
            instance.awaitCaughtUp();

            new StateComparison(instance, database).check();
        }
    }

    @Test
    void shouldGoOnFromItsCheckpointAfterARestart() {
        try (TestInstance instance = TestInstance.in(place).follow(database.url())) {
            new RandomHistory(1, instance).declare().play(500);
            instance.awaitCaughtUp();
        }
        long before = database.count("journal_event");

        try (TestInstance instance = TestInstance.in(place)) {
            new RandomHistory(2, instance).play(500);
            instance.follow(database.url()).awaitCaughtUp();

            assertThat(database.count("journal_event")).isGreaterThan(before);
            new StateComparison(instance, database).check();
        }
    }

    @Test
    void shouldChangeNothingWhenTheWholeJournalComesAgain() {
        try (TestInstance instance = TestInstance.in(place).follow(database.url())) {
            new RandomHistory(3, instance).declare().play(2_000);
            instance.awaitCaughtUp();
            Map<String, List<List<String>>> once = database.content();
            instance.stopFollowing();
            database.run("DELETE FROM follower_checkpoint");

            instance.follow(database.url()).awaitCaughtUp();

            assertThat(database.content()).isEqualTo(once);
            assertThat(database.count("regulation_file")).isPositive();
        }
    }

    @Test
    void shouldChangeNothingWhenTheLastRecordsComeAgain() {
        try (TestInstance instance = TestInstance.in(place).follow(database.url())) {
            new RandomHistory(4, instance).declare().play(700);
            instance.awaitCaughtUp();
            List<String> early = database.rows(
                            "SELECT position, queue_index, encode(hash, 'hex') FROM follower_checkpoint")
                    .getFirst();
            new RandomHistory(5, instance).play(700);
            instance.awaitCaughtUp();
            Map<String, List<List<String>>> once = database.content();
            instance.stopFollowing();
            database.run("UPDATE follower_checkpoint SET position = %s, queue_index = %s, hash = decode('%s', 'hex')"
                    .formatted(early.get(0), early.get(1), early.get(2)));

            instance.follow(database.url()).awaitCaughtUp();

            assertThat(database.content()).isEqualTo(once);
        }
    }

    @Test
    void shouldNotCopyTheProbeOfEverySecond() {
        try (TestInstance instance = TestInstance.in(place).follow(database.url())) {
            new RandomHistory(6, instance).declare().play(500);
            instance.awaitCaughtUp();

            assertThat(database.rows("SELECT 1 FROM journal_event WHERE type IN (103, 28)"))
                    .isEmpty();
        }
    }
}
