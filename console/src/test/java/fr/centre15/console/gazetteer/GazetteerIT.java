package fr.centre15.console.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import fr.centre15.console.store.StoreProperties;
import fr.centre15.console.store.TestDatabase;
import fr.centre15.dispatch.location.AddressSearch;
import fr.centre15.dispatch.location.SearchUnavailable;
import fr.centre15.dispatch.location.SearchUnavailable.Reason;
import fr.centre15.dispatch.location.Wgs84Position;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class GazetteerIT {

    private final GazetteerConfiguration configuration = new GazetteerConfiguration();

    @Test
    @DisplayName("Sans base, la recherche dit que rien n'est importé, et rien n'attend")
    void shouldSayThatThereIsNoGazetteer() {
        try (GeoConnections none = configuration.geoConnections(properties("", Path.of("")));
                GeoTables tables = configuration.geoTables(none)) {
            AddressSearch search = configuration.addressSearch(none);

            assertThat(tables).isNotNull();
            assertThat(none.pool()).isEmpty();
            assertThat(refusal(() -> search.search("gare", Optional.empty(), 5)))
                    .isEqualTo(Reason.NOTHING_IMPORTED);
            assertThat(refusal(() -> search.reverse(new Wgs84Position(50, 3)))).isEqualTo(Reason.NOTHING_IMPORTED);
        }
    }

    @Test
    @DisplayName("Avec une base, les tables se préparent d'elles-mêmes, dans leur schéma et avec leur historique")
    void shouldPrepareItsTables(@TempDir Path folder) throws Exception {
        Path password = Files.writeString(folder.resolve("password"), TestDatabase.password());
        try (TestDatabase database = TestDatabase.ofSchema("gazetteer_it")) {
            database.run("DROP SCHEMA IF EXISTS geo CASCADE");
            try (GeoConnections connections = configuration.geoConnections(properties(database.url(), password));
                    GeoTables tables = configuration.geoTables(connections)) {
                AddressSearch search = configuration.addressSearch(connections);

                assertThat(tables).isNotNull();
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> !database.rows("SELECT 1 FROM pg_tables WHERE schemaname = 'geo'"
                                        + " AND tablename = 'defibrillator'")
                                .isEmpty());
                assertThat(database.rows("SELECT success FROM geo.flyway_schema_history WHERE version = '1'"))
                        .hasSize(1);
                assertThat(database.tables()).isEmpty();
                assertThat(refusal(() -> search.search("gare", Optional.empty(), 5)))
                        .isEqualTo(Reason.NOTHING_IMPORTED);
            }
        }
    }

    private static StoreProperties properties(String url, Path password) {
        return new StoreProperties(
                url, TestDatabase.user(), password, Duration.ofSeconds(2), 4, 500, Duration.ofMillis(200));
    }

    private static Reason refusal(Runnable search) {
        return assertThatExceptionOfType(SearchUnavailable.class)
                .isThrownBy(search::run)
                .actual()
                .reason();
    }
}
