package fr.centre15.dispatch.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The baseline: one durable INSERT per event into a table of its own, {@code synchronous_commit=on}. The cluster is named by
 * {@code SAMU_BENCH_DB_URL}, {@code _USER} and {@code _PASSWORD}.
 */
final class PostgresEvents implements AutoCloseable {

    private static final int CONTENT_BYTES = 250;
    private static final String INSERT = "INSERT INTO bench_event (samu, type, content) VALUES ('59', 27, ?)";

    private final List<Connection> connections = new ArrayList<>();
    private final byte[] content = new byte[CONTENT_BYTES];

    private PostgresEvents(int clients) throws SQLException {
        new Random(15).nextBytes(content);
        for (int i = 0; i < clients; i++) {
            connections.add(connect());
        }
        try (Statement statement = connections.getFirst().createStatement()) {
            statement.execute("DROP TABLE IF EXISTS bench_event");
            statement.execute(
                    "CREATE TABLE bench_event (id bigserial PRIMARY KEY, samu text, type int, content bytea)");
        }
    }

    /** Empty when no cluster is named. */
    static Optional<PostgresEvents> connect(int clients) throws SQLException {
        return System.getenv("SAMU_BENCH_DB_URL") == null ? Optional.empty() : Optional.of(new PostgresEvents(clients));
    }

    private static Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(
                System.getenv("SAMU_BENCH_DB_URL"),
                System.getenv("SAMU_BENCH_DB_USER"),
                System.getenv().getOrDefault("SAMU_BENCH_DB_PASSWORD", ""));
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = on");
            var fsync = statement.executeQuery("SHOW fsync");
            if (!fsync.next() || !fsync.getString(1).equals("on")) {
                throw new IllegalStateException("the baseline needs fsync on");
            }
        }
        return connection;
    }

    /** Events per second of one connection that commits each. */
    double autocommit(long nanos) throws SQLException {
        long end = System.nanoTime() + nanos;
        long inserted = 0;
        try (PreparedStatement insert = connections.getFirst().prepareStatement(INSERT)) {
            while (System.nanoTime() < end) {
                insert(insert);
                inserted++;
            }
        }
        return inserted * 1e9 / nanos;
    }

    /** Events per second of all connections at once, each committing every event. */
    double autocommitTogether(long nanos) {
        AtomicLong inserted = new AtomicLong();
        long end = System.nanoTime() + nanos;
        try (ExecutorService clients = Executors.newFixedThreadPool(connections.size())) {
            for (Connection connection : connections) {
                clients.submit(() -> {
                    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                        while (System.nanoTime() < end) {
                            insert(insert);
                            inserted.incrementAndGet();
                        }
                    }
                    return null;
                });
            }
        }
        return inserted.get() * 1e9 / nanos;
    }

    /** Events per second of one connection that commits 512 at once, the size of the pipeline's largest batch. */
    double batched(long nanos) throws SQLException {
        Connection connection = connections.getFirst();
        long end = System.nanoTime() + nanos;
        long inserted = 0;
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            while (System.nanoTime() < end) {
                for (int i = 0; i < 512; i++) {
                    insert.setBytes(1, content);
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
                inserted += 512;
            }
        } finally {
            connection.setAutoCommit(true);
        }
        return inserted * 1e9 / nanos;
    }

    int clients() {
        return connections.size();
    }

    /** A statement of the n-th connection, for a caller that paces itself. */
    PreparedStatement statement(int client) throws SQLException {
        return connections.get(client).prepareStatement(INSERT);
    }

    void insert(PreparedStatement insert) throws SQLException {
        insert.setBytes(1, content);
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
