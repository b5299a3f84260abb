package fr.centre15.geo.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.centre15.dispatch.location.SearchUnavailable;
import fr.centre15.dispatch.location.SearchUnavailable.Reason;
import fr.centre15.dispatch.location.Wgs84Position;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;

@Timeout(60)
class SearchOutageIT {

    private static final Duration SHORT = Duration.ofMillis(50);

    @Test
    @DisplayName("Base absente : la recherche dit pourquoi, et n'insiste pas")
    void shouldSayThatTheDatabaseIsDown() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setURL("jdbc:postgresql://127.0.0.1:1/samu");
        PostgisAddressSearch search = new PostgisAddressSearch(nowhere);

        assertThat(reason(() -> search.search("gare", Optional.empty(), 5))).isEqualTo(Reason.DATABASE_DOWN);
        assertThat(reason(() -> search.reverse(new Wgs84Position(50, 3)))).isEqualTo(Reason.DATABASE_DOWN);
    }

    @Test
    @DisplayName("Rien n'a été importé : dit, que les tables existent ou non")
    void shouldSayThatNothingWasImported() {
        try (GeoDatabase database = GeoDatabase.named("geo_outage_empty")) {
            PostgisAddressSearch search = new PostgisAddressSearch(database.source());

            assertThat(reason(() -> search.search("gare", Optional.empty(), 5))).isEqualTo(Reason.NOTHING_IMPORTED);

            GeoSchema.migrate(database.source());
            assertThat(reason(() -> search.search("gare", Optional.empty(), 5))).isEqualTo(Reason.NOTHING_IMPORTED);
            assertThat(reason(() -> search.reverse(new Wgs84Position(50, 3)))).isEqualTo(Reason.NOTHING_IMPORTED);
        }
    }

    @Test
    @DisplayName("Trop lente : la base est interrompue, la suivante passe")
    void shouldCutASlowAnswer() {
        try (GeoDatabase database = GeoDatabase.named("geo_outage_slow")) {
            Gate gate = new Gate(database.source(), 1, SHORT, SHORT, SHORT);

            assertThat(reason(() -> gate.ask(connection -> asked(connection, "SELECT pg_sleep(20)"))))
                    .isEqualTo(Reason.TOO_SLOW);
            assertThat((boolean) gate.ask(connection -> asked(connection, "SELECT 1")))
                    .isTrue();
        }
    }

    @Test
    @DisplayName("Trop de recherches à la fois : la suivante apprend qu'il faut attendre")
    void shouldKeepTheNumberOfQuestionsSmall() throws Exception {
        try (GeoDatabase database = GeoDatabase.named("geo_outage_busy");
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            Gate gate = new Gate(database.source(), 1, SHORT, Duration.ofSeconds(5), SHORT);
            CountDownLatch inside = new CountDownLatch(1);
            CountDownLatch leave = new CountDownLatch(1);
            Future<Boolean> first = other.submit(() -> gate.ask(connection -> {
                inside.countDown();
                return waited(leave);
            }));
            inside.await();

            assertThat(reason(() -> gate.ask(connection -> asked(connection, "SELECT 1"))))
                    .isEqualTo(Reason.BUSY);

            leave.countDown();
            assertThat(first.get()).isTrue();
            assertThat((boolean) gate.ask(connection -> asked(connection, "SELECT 1")))
                    .isTrue();
        }
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean asked(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }

    private static Reason reason(Runnable search) {
        var thrown = assertThatExceptionOfType(SearchUnavailable.class)
                .isThrownBy(search::run)
                .actual();
        return thrown.reason();
    }
}
