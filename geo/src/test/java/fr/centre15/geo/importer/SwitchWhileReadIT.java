package fr.centre15.geo.importer;

import static fr.centre15.geo.importer.Files59.BAN_HEADER;
import static fr.centre15.geo.importer.Files59.house;
import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.location.SearchUnavailable;
import fr.centre15.dispatch.location.SearchUnavailable.Reason;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.geo.gazetteer.GeoDatabase;
import fr.centre15.geo.gazetteer.PostgisAddressSearch;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SwitchWhileReadIT {

    private static final Wgs84Position POINT = new Wgs84Position(51.031, 2.37);

    @TempDir
    private Path folder;

    private List<Path> ban() {
        String line = house(12, "", "Rue de la Gare", "59140", "59183", "Dunkerque", 2.37, 51.031);
        return List.of(Files59.write(folder, "ban.csv", BAN_HEADER + line));
    }

    @Test
    @DisplayName("Une lecture longue retarde l'échange, sans l'empêcher ni en être empêchée")
    void shouldWaitForALongReader() throws Exception {
        try (GeoDatabase database = GeoDatabase.named("geo_switch_reader");
                ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor()) {
            Importer importer = new Importer(database.source());
            importer.run(Register.BAN, ban(), false, Progress.NONE);
            try (Connection reader = database.source().getConnection();
                    Statement statement = reader.createStatement()) {
                reader.setAutoCommit(false);
                statement.execute("SELECT * FROM geo.address");
                Future<?> read = later.schedule(
                        () -> {
                            statement.execute("SELECT * FROM geo.street");
                            reader.commit();
                            return null;
                        },
                        1_000,
                        TimeUnit.MILLISECONDS);

                ImportReport report = importer.run(Register.BAN, ban(), false, Progress.NONE);

                read.get();
                assertThat(report.version()).isEqualTo(2);
            }
        }
    }

    @Test
    @DisplayName("Pendant dix imports, la recherche trouve toujours, et la base ne lui semble jamais absente")
    void shouldKeepAnsweringDuringImports() throws Exception {
        try (GeoDatabase database = GeoDatabase.named("geo_switch_search");
                ExecutorService desk = Executors.newSingleThreadExecutor()) {
            Importer importer = new Importer(database.source());
            importer.run(Register.BAN, ban(), false, Progress.NONE);
            AtomicBoolean over = new AtomicBoolean();
            PostgisAddressSearch search = new PostgisAddressSearch(database.source());
            Future<Set<Reason>> typing = desk.submit(() -> type(search, over));

            for (int i = 0; i < 10; i++) {
                importer.run(Register.BAN, ban(), false, Progress.NONE);
            }

            over.set(true);
            assertThat(typing.get()).doesNotContain(Reason.DATABASE_DOWN, Reason.NOTHING_IMPORTED);
        }
    }

    private static Set<Reason> type(PostgisAddressSearch search, AtomicBoolean over) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        while (!over.get()) {
            try {
                assertThat(search.search("12 rue de la gare", Optional.empty(), 5))
                        .hasSize(1);
                assertThat(search.reverse(POINT)).isPresent();
            } catch (SearchUnavailable e) {
                reasons.add(e.reason());
            }
        }
        return reasons;
    }
}
