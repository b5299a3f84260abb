package fr.centre15.console.gazetteer;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;

/**
 * Connections for everything of geo, apart from the store's: someone who types a street takes none from the follower. A holder,
 * so that the store's stays the only data source that beans are given.
 *
 * @param pool empty where this instance has no database
 */
public record GeoConnections(Optional<HikariDataSource> pool) implements AutoCloseable {

    @Override
    public void close() {
        pool.ifPresent(HikariDataSource::close);
    }
}
