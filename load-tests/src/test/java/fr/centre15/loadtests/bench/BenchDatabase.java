package fr.centre15.loadtests.bench;

import fr.centre15.loadtests.product.ProductStart;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A new database for each start of the product, copied from the empty one that {@code SAMU_BENCH_DB_URL} names. Thread-safe.
 */
final class BenchDatabase {

    private final AtomicInteger made = new AtomicInteger();
    private final String url;
    private final String user;
    private final String password;

    private BenchDatabase(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Empty when the environment names none: the product then starts without its follower, which is said. */
    static Optional<BenchDatabase> fromEnvironment() {
        Optional<String> url = Optional.ofNullable(System.getenv("SAMU_BENCH_DB_URL"));
        if (url.isEmpty()) {
            System.err.println("Sans base de données : SAMU_BENCH_DB_URL n'est pas défini.");
        }
        return url.map(found -> new BenchDatabase(
                found,
                System.getenv().getOrDefault("SAMU_BENCH_DB_USER", "samu"),
                System.getenv().getOrDefault("SAMU_BENCH_DB_PASSWORD", "")));
    }

    ProductStart giveTo(ProductStart product) {
        int slash = url.lastIndexOf('/');
        String template = url.substring(slash + 1);
        String name = template + "_bench_" + ProcessHandle.current().pid() + "_" + made.incrementAndGet();
        try (Connection connection =
                        DriverManager.getConnection(url.substring(0, slash + 1) + "postgres", user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        } catch (SQLException e) {
            throw new IllegalStateException("no database for the bench", e);
        }
        return product.database(url.substring(0, slash + 1) + name, user, password);
    }
}
