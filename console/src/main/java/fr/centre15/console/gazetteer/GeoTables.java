package fr.centre15.console.gazetteer;

import com.zaxxer.hikari.HikariDataSource;
import fr.centre15.geo.gazetteer.GeoSchema;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings geo's tables up to date as soon as the database answers, on a thread of its own: nothing waits for it. */
final class GeoTables implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GeoTables.class);
    private static final int AGAIN_SECONDS = 15;

    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("geo-tables").factory());
    private boolean said;

    GeoTables(Optional<HikariDataSource> database) {
        database.ifPresent(pool -> later.execute(() -> prepare(pool)));
    }

    private void prepare(DataSource database) {
        try {
            GeoSchema.migrate(database);
            LOG.info("the tables of geo are up to date");
        } catch (FlywayException e) {
            // Once: an outage of hours is the store's to report.
            if (!said) {
                LOG.warn("the tables of geo are not ready, tried again every {} s: {}", AGAIN_SECONDS, e.getMessage());
                said = true;
            }
            later.schedule(() -> prepare(database), AGAIN_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public void close() {
        later.shutdownNow();
    }
}
