package fr.centre15.console.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds the pool. Every wait has an end: a database that is stopped, slow or silent costs nobody more than that. */
public final class StoreDataSource {

    private static final Logger LOG = LoggerFactory.getLogger(StoreDataSource.class);

    private StoreDataSource() {}

    /** Opens no connection yet: the database need not be there. */
    static HikariDataSource of(StoreProperties properties) {
        return of(properties, "samu-store", properties.poolSize());
    }

    /** A pool beside the store's, to the same database, for what must not take the store's connections. */
    public static HikariDataSource of(StoreProperties properties, String name, int connections) {
        long millis = Math.max(250, properties.timeout().toMillis());
        long seconds = Math.max(1, properties.timeout().toSeconds());
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(properties.url());
        config.setUsername(properties.user());
        password(properties.passwordFile()).ifPresent(config::setPassword);
        config.setInitializationFailTimeout(-1);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(millis);
        config.setValidationTimeout(Math.max(250, millis / 2));
        for (String limit : new String[] {"connectTimeout", "socketTimeout", "loginTimeout", "cancelSignalTimeout"}) {
            config.addDataSourceProperty(limit, Long.toString(seconds));
        }
        config.addDataSourceProperty("sslResponseTimeout", Long.toString(millis));
        config.addDataSourceProperty("gssEncMode", "disable");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "samu");
        // Without it, an error message quotes the row: patient data would reach a log.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }

    /** Without a readable file the database will refuse us and the screen says so; calls are taken all the same. */
    private static Optional<String> password(Path file) {
        if (file.toString().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException e) {
            LOG.error("the database's password file cannot be read: {}", file);
            return Optional.empty();
        }
    }
}
