package fr.centre15.geo.gazetteer;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The tables of this module: schema {@code geo} with a history of its own, beside the store's, so that what is imported has
 * nothing to do with whose journal the database follows. The role creates pg_trgm itself where it owns the database (the
 * extension is trusted); PostGIS needs a superuser once, which is the launcher's affair, or the operator's.
 */
public final class GeoSchema {

    private GeoSchema() {}

    /** Brings the tables up to date; quick when they are. Throws Flyway's exceptions when the database is away. */
    public static void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/geo")
                .schemas("geo")
                .defaultSchema("geo")
                .load()
                .migrate();
    }
}
