package fr.centre15.geo.bench;

import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.geo.gazetteer.PostgisAddressSearch;
import fr.centre15.geo.importer.ImportReport;
import fr.centre15.geo.importer.Importer;
import fr.centre15.geo.importer.Progress;
import fr.centre15.geo.importer.Register;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Address search among 10,000, 100,000 and 1,000,000 synthetic addresses: one desk types, each search follows the other, on
 * one connection kept open, the first round not counted. Baseline: one table, {@code ILIKE} on each word.
 */
final class GeoBench {

    private static final double TARGET_MILLIS = 50;

    private GeoBench() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        List<String> asked = List.of(arguments);
        BenchLines lines = new BenchLines(asked);
        if (System.getenv("SAMU_BENCH_DB_URL") == null) {
            lines.say("no PostGIS is named: nothing is measured");
            return;
        }
        for (int size : asked.contains("--quick") ? new int[] {10_000} : new int[] {10_000, 100_000, 1_000_000}) {
            measure(lines, size);
        }
    }

    private static void measure(BenchLines lines, int size) throws IOException, SQLException {
        Path file = Files.createTempFile("ban-", ".csv");
        try (Connection kept = database().getConnection()) {
            SyntheticBan ban = new SyntheticBan();
            ban.write(file, size);
            ImportReport report = new Importer(database()).run(Register.BAN, List.of(file), true, Progress.NONE);
            String suffix = "." + size / 1000 + "k";
            double seconds = report.took().toNanos() / 1e9;
            lines.note("geo.import" + suffix, report.rows() / seconds, "rows/s", "indexes and switch included");

            PostgisAddressSearch search = new PostgisAddressSearch(new OneConnection(kept));
            Wgs84Position near = new Wgs84Position(44.5, 2);
            Spread ours = Spread.of(ban.typed(), text -> search.search(text, Optional.of(near), 10));
            Spread reverse = Spread.of(ban.typed(), text -> search.reverse(point(text)));
            Spread baseline = Spread.of(first(ban.typed(), size), text -> ilike(kept, text));
            lines.say(
                    "%d addresses, %d searches: ours %s, ILIKE %s",
                    size, ban.typed().size(), ours, baseline);
            if (size == 100_000) {
                lines.atMost("geo.search.p95" + suffix, ours.p95(), "ms", "p95 of as-you-type searches", TARGET_MILLIS);
            } else {
                lines.note("geo.search.p95" + suffix, ours.p95(), "ms", "p95 of as-you-type searches");
            }
            lines.note("geo.search.p99" + suffix, ours.p99(), "ms", "p99 of as-you-type searches");
            lines.compared(
                    "geo.search.ilike.p95" + suffix,
                    baseline.p95(),
                    "ms",
                    "ILIKE per word, no spelling faults",
                    baseline.p95() / ours.p95());
            lines.note("geo.reverse.p95" + suffix, reverse.p95(), "ms", "nearest house");
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> first(List<String> typed, int size) {
        return size > 100_000 ? typed.subList(0, Math.min(40, typed.size())) : typed;
    }

    private static Wgs84Position point(String text) {
        int seed = text.hashCode();
        return new Wgs84Position(44 + (seed & 0xff) / 200.0, (seed >> 8 & 0xff) / 100.0);
    }

    /** What one would write first: every word somewhere in the line. */
    private static void ilike(Connection connection, String text) {
        String[] words = text.split(" ");
        String each = String.join(
                " AND ", Arrays.stream(words).map(_ -> "line ILIKE ?").toList());
        String sql = "SELECT * FROM (SELECT a.number || ' ' || s.name || ' ' || s.postcode || ' ' || s.commune AS line"
                + " FROM geo.address a JOIN geo.street s ON s.id = a.street) l WHERE " + each + " LIMIT 10";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < words.length; i++) {
                statement.setString(i + 1, "%" + words[i] + "%");
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PGSimpleDataSource database() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(System.getenv("SAMU_BENCH_DB_URL"));
        database.setUser(System.getenv("SAMU_BENCH_DB_USER"));
        database.setPassword(System.getenv("SAMU_BENCH_DB_PASSWORD"));
        return database;
    }
}
