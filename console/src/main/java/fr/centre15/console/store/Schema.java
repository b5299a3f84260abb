package fr.centre15.console.store;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables, brought up to date once, when the database first answers. Confined to the follower's thread. */
final class Schema {

    private boolean ready;

    void prepare(DataSource database) throws SQLException {
        if (ready) {
            return;
        }
        // Asked first, so that a database that does not answer is told from one that cannot be brought up to date.
        database.getConnection().close();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .createSchemas(false)
                // PostGIS, or an operator, may have put something there before us.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        ready = true;
    }
}
