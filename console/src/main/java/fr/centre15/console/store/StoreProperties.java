package fr.centre15.console.store;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is, and how it is followed.
 *
 * @param url JDBC address; empty = this instance has no database
 * @param passwordFile file that holds the password and nothing else; never logged; empty = no password
 * @param timeout longest wait for a connection, a connect or an answer, so that a silent database never holds a thread
 * @param poolSize connections at most
 * @param batchSize journal records written in one transaction at most
 * @param linger how long records may gather before a transaction, once the store has caught up
 */
@ConfigurationProperties("samu.db")
public record StoreProperties(
        @DefaultValue("") String url,
        @DefaultValue("samu") String user,
        @DefaultValue("") Path passwordFile,
        @DefaultValue("2s") Duration timeout,
        @DefaultValue("4") int poolSize,
        @DefaultValue("500") int batchSize,
        @DefaultValue("200ms") Duration linger) {

    public StoreProperties {
        if (poolSize < 2 || batchSize < 1) {
            throw new IllegalArgumentException("samu.db needs at least two connections and one record per batch");
        }
    }
}
