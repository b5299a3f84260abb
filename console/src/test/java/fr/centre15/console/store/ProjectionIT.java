package fr.centre15.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.journal.JournalReader;
import fr.centre15.dispatch.journal.Mark;
import fr.centre15.dispatch.regulation.DrmNumber;
import fr.centre15.dispatch.regulation.LifeCycle;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.samu.SamuCommand;
import fr.centre15.dispatch.staff.PersonId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class ProjectionIT {

    @AutoClose
    private TestDatabase database;

    @TempDir
    Path place;

    @BeforeEach
    void openDatabase() {
        database = TestDatabase.ofSchema("store_projection");
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
    void shouldNeverGoBackInTimeWhenOldRecordsComeAgain() throws SQLException {
        try (TestInstance instance = TestInstance.in(place).follow(database.url())) {
            new RandomHistory(12, instance).declare().play(2_000);
            instance.awaitCaughtUp();
            Map<String, List<List<String>>> once = database.content();

            projectAgain(instance, instance.node().journal().durableMark().position() / 2);

            assertThat(database.content()).isEqualTo(once);
        }
    }

    /** The first records in batches of another size than the store's, without their checkpoint. */
    private void projectAgain(TestInstance instance, long upTo) throws SQLException {
        Projection projection = new Projection(instance.keys());
        try (JournalReader reader = instance.node().journal().readerAfter(Mark.BEGINNING);
                Connection connection = database.connection()) {
            RowBatch batch = new RowBatch();
            for (long position = 1; position <= upTo; position++) {
                projection.project(reader.next().orElseThrow(), batch);
                if (position % 7 == 0 || position == upTo) {
                    RowWriter.write(batch, connection);
                    batch = new RowBatch();
                }
            }
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
    void shouldStillFindAFileThatLeftTheWorkingState() {
        try (TestInstance instance = TestInstance.in(place).follow(database.url())) {
            Instant opened = Instant.parse("2026-11-24T06:00:00Z");
            RegulationFileId file = closedFile(instance, opened);
            DrmNumber drm = instance.state().files().find(file).orElseThrow().drm();
            instance.ask(UUID.randomUUID(), Actor.SYSTEM, opened.plus(Duration.ofHours(24)), new SamuCommand.Tick());
            instance.ask(UUID.randomUUID(), Actor.SYSTEM, opened.plus(Duration.ofHours(49)), new SamuCommand.Tick());
            assertThat(instance.state().files().find(file)).isEmpty();
            instance.awaitCaughtUp();

            ClosedFile found = instance.closedFiles().byDrm(drm).orElseThrow();

            assertThat(found.id()).isEqualTo(file);
            assertThat(found.lifeCycle()).isEqualTo(LifeCycle.CLOSED);
            assertThat(found.closedAt()).contains(opened.plus(Duration.ofHours(24)));
            assertThat(instance.closedFiles().byExternalId(TestInstance.SAMU, "EXT-9"))
                    .map(ClosedFile::id)
                    .contains(file);
            assertThat(database.rows("SELECT filed_at IS NOT NULL FROM regulation_file"))
                    .containsExactly(List.of("t"));
        }
    }

    private static RegulationFileId closedFile(TestInstance instance, Instant at) {
        UUID id = UUID.randomUUID();
        instance.ask(
                id,
                Actor.SYSTEM,
                at,
                new RegulationCommand.OpenRegulationFile(new PersonId(id), Optional.empty(), "EXT-9"));
        RegulationFileId file = new RegulationFileId(id);
        for (LifeCycle next : List.of(LifeCycle.COMPLETED, LifeCycle.VALIDATED)) {
            instance.ask(UUID.randomUUID(), Actor.SYSTEM, at, new RegulationCommand.ChangeLifeCycle(file, next));
        }
        return file;
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
