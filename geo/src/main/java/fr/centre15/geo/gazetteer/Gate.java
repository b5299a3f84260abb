package fr.centre15.geo.gazetteer;

import fr.centre15.dispatch.location.SearchUnavailable;
import fr.centre15.dispatch.location.SearchUnavailable.Reason;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * The way to the tables: few at once, each question with an end, and after a failure none for a moment, so that a database
 * that is stopped or silent holds few threads and never for long. Thread safe.
 */
public final class Gate {

    private static final String CANCELLED = "57014";
    private static final String NO_TABLE = "42P01";
    private static final String NO_SCHEMA = "3F000";

    private final DataSource database;
    private final Semaphore places;
    private final Duration patience;
    private final Duration rest;
    private final String settings;
    private final AtomicLong restsUntilNanos;

    /** What is asked of the database. */
    @FunctionalInterface
    public interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /**
     * @param atOnce questions under way at the same time
     * @param patience longest wait for a place among them
     * @param longest time the database may take for one statement
     * @param rest how long nobody asks after the database was found away
     */
    public Gate(DataSource database, int atOnce, Duration patience, Duration longest, Duration rest) {
        this.database = database;
        this.places = new Semaphore(atOnce);
        this.patience = patience;
        this.rest = rest;
        // The plan depends on the very words: a plan for any words would read the whole table.
        this.settings = String.join(
                "; ",
                "SET LOCAL search_path = geo, public",
                "SET LOCAL statement_timeout = " + longest.toMillis(),
                "SET LOCAL plan_cache_mode = force_custom_plan",
                "SET LOCAL jit = off",
                // PostgreSQL takes comparing two texts for cheap, and would read a table of some thousand streets
                // whole.
                "SET LOCAL enable_seqscan = off",
                // A dropped letter of a short word leaves little more than a third of its trigrams.
                "SET LOCAL pg_trgm.word_similarity_threshold = 0.35");
        this.restsUntilNanos = new AtomicLong(System.nanoTime());
    }

    /** @throws SearchUnavailable when there is no answer, and why */
    public <T> T ask(Question<T> question) {
        if (System.nanoTime() - restsUntilNanos.get() < 0) {
            throw new SearchUnavailable(Reason.DATABASE_DOWN);
        }
        enter();
        try (Connection connection = database.getConnection()) {
            return inTransaction(connection, question);
        } catch (SQLException e) {
            throw unavailable(e);
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SearchUnavailable(Reason.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SearchUnavailable(Reason.BUSY, e);
        }
    }

    private <T> T inTransaction(Connection connection, Question<T> question) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(settings);
            return question.ask(connection);
        } finally {
            connection.rollback();
        }
    }

    private SearchUnavailable unavailable(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.equals(CANCELLED)) {
            return new SearchUnavailable(Reason.TOO_SLOW);
        }
        if (state.equals(NO_TABLE) || state.equals(NO_SCHEMA)) {
            return new SearchUnavailable(Reason.NOTHING_IMPORTED);
        }
        restsUntilNanos.set(System.nanoTime() + rest.toNanos());
        // Without the cause: the message of a driver may quote a parameter, which is what a person typed.
        return new SearchUnavailable(Reason.DATABASE_DOWN);
    }
}
