package fr.centre15.console.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.centre15.console.engine.InstanceProperties.Kind;
import fr.centre15.console.store.StoreStatus.Cause;
import fr.centre15.console.store.StoreStatus.State;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.staff.Access;
import fr.centre15.dispatch.staff.AccessKind;
import fr.centre15.dispatch.staff.StaffCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class StoreRulesIT {

    @AutoClose
    private TestDatabase database;

    @TempDir
    Path place;

    @BeforeEach
    void openDatabase() {
        database = TestDatabase.ofSchema("store_rules");
    }

    @Test
    @Tag("H09c")
    @DisplayName("Un véhicule ne peut être engagé deux fois : la base elle-même refuse la seconde mission active")
    void shouldRefuseASecondActiveEngagementOfAVehicle() {
        try (TestInstance instance = recordedInstance()) {
            instance.awaitCaughtUp();
            String engage =
                    "INSERT INTO mission (id, samu, vehicle, active, position) VALUES ('%s', '59', 'SMUR-1', %s, 1)";
            database.run(engage.formatted(UUID.randomUUID(), true));
            database.run(engage.formatted(UUID.randomUUID(), false));

            assertThatThrownBy(() -> database.run(engage.formatted(UUID.randomUUID(), true)))
                    .rootCause()
                    .hasMessageContaining("mission_one_active_engagement");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE access_trace SET actor = 'p:other'",
                "DELETE FROM access_trace",
                "TRUNCATE access_trace",
                "INSERT INTO access_trace SELECT * FROM access_trace ON CONFLICT (position, part) DO UPDATE SET actor = 'x'"
            })
    void shouldNeverChangeAnAccessTrace(String change) {
        try (TestInstance instance = recordedInstance()) {
            instance.accepted(new StaffCommand.RecordAccess(new Access(
                    AccessKind.VIEW, "regulation-file", Optional.of(new RegulationFileId(new UUID(1, 2))), "")));
            instance.awaitCaughtUp();
            List<List<String>> before = database.rows("SELECT * FROM access_trace");

            assertThatThrownBy(() -> database.run(change)).rootCause().hasMessageContaining("append-only");

            assertThat(database.rows("SELECT * FROM access_trace"))
                    .isEqualTo(before)
                    .isNotEmpty();
        }
    }

    @Test
    @Tag("H36c")
    void shouldRefuseTheDatabaseOfAnotherJournal() throws Exception {
        try (TestInstance owner = recordedInstance()) {
            owner.awaitCaughtUp();
        }
        Map<String, List<List<String>>> before = database.content();

        try (TestInstance stranger = TestInstance.in(Files.createDirectory(place.resolve("other")))) {
            stranger.accepted(anAccess());
            stranger.follow(database.url()).awaitState(State.DOWN);

            assertThat(stranger.status().cause()).contains(Cause.OTHER_INSTANCE);
            assertThat(database.content()).isEqualTo(before);
        }
    }

    @Test
    @Tag("H36c")
    @DisplayName("Exercice et réel : la base d'une instance d'exercice est refusée à une instance réelle")
    void shouldRefuseTheDatabaseOfAnExerciseToALiveInstance() {
        try (TestInstance exercise = recordedInstance()) {
            exercise.awaitCaughtUp();
        }
        Map<String, List<List<String>>> before = database.content();

        try (TestInstance live = TestInstance.in(place, Kind.LIVE)) {
            live.accepted(anAccess());
            live.follow(database.url()).awaitState(State.DOWN);

            assertThat(live.status().cause()).contains(Cause.OTHER_INSTANCE);
            assertThat(database.content()).isEqualTo(before);
        }
    }

    @Test
    void shouldRefuseADatabaseThatIsAheadOfTheJournal() {
        try (TestInstance instance = recordedInstance()) {
            instance.awaitCaughtUp();
            instance.stopFollowing();
            database.run("UPDATE follower_checkpoint SET position = position + 1000");

            instance.follow(database.url()).awaitState(State.DOWN);

            assertThat(instance.status().cause()).contains(Cause.AHEAD_OF_JOURNAL);
        }
    }

    @Test
    void shouldSayWhenTheDatabaseRefusesARow() {
        try (TestInstance instance = recordedInstance()) {
            instance.awaitCaughtUp();
            database.run("ALTER TABLE access_trace ADD CONSTRAINT none CHECK (resource <> 'forbidden')");
            instance.accepted(
                    new StaffCommand.RecordAccess(new Access(AccessKind.DENIED, "forbidden", Optional.empty(), "")));
            instance.awaitState(State.DOWN);

            assertThat(instance.status().cause()).contains(Cause.ROW_REFUSED);
            database.run("ALTER TABLE access_trace DROP CONSTRAINT none");
            instance.awaitCaughtUp();
            assertThat(database.count("access_trace")).isEqualTo(2);
        }
    }

    @Test
    void shouldMakeItsTablesBesideThoseOfOthers() {
        database.run("CREATE TABLE stranger (id int)");

        try (TestInstance instance = recordedInstance()) {
            instance.awaitCaughtUp();

            assertThat(database.tables()).contains("stranger", "regulation_file");
        }
    }

    private TestInstance recordedInstance() {
        TestInstance instance = TestInstance.in(place).follow(database.url());
        instance.accepted(anAccess());
        return instance;
    }

    private static StaffCommand.RecordAccess anAccess() {
        return new StaffCommand.RecordAccess(new Access(AccessKind.LOGIN, "login", Optional.empty(), ""));
    }
}
