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
final class SearchBench {

    private static final double TARGET_MILLIS = 50;

    private SearchBench() {}

    static void measure(BenchLines lines) throws IOException, SQLException {
        if (System.getenv("SAMU_BENCH_DB_URL") == null) {
            lines.say("no PostGIS is named: the search is not measured");
            return;
        }
        for (int size : lines.quick() ? new int[] {10_000} : new int[] {10_000, 100_000, 1_000_000}) {
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
            note(lines, "geo.import" + suffix, report.rows() / seconds, "rows/s", "indexes and switch included");

            PostgisAddressSearch search = new PostgisAddressSearch(new OneConnection(kept));
            Wgs84Position near = new Wgs84Position(44.5, 2);
            List<String> texts =
                    ban.typed().stream().map(SyntheticBan.Typed::text).toList();
            Spread ours = Spread.of(texts, text -> search.search(text, Optional.of(near), 10));
            Spread reverse = Spread.of(texts, text -> search.reverse(point(text)));
            Spread baseline = Spread.of(first(texts, size), text -> ilike(kept, text));
            lines.say("%d addresses, %d searches: ours %s, ILIKE %s", size, texts.size(), ours, baseline);
            note(lines, "geo.search.found" + suffix, found(search, ban, near), "%", "whole texts, in the first ten");
            String typing = "one desk typing, spelling faults included";
            if (size == 100_000) {
                judge(lines, "geo.address.p95.ms", ours.p95(), typing);
            } else {
                note(lines, "geo.search.p95" + suffix, ours.p95(), "ms", typing);
            }
            note(lines, "geo.search.p99" + suffix, ours.p99(), "ms", typing);
            Optional<Double> ratio = Optional.of(baseline.p95() / ours.p95());
            lines.result(
                    "geo.search.ilike.p95" + suffix,
                    baseline.p95(),
                    "ms",
                    "ILIKE per word, faults not found",
                    ratio,
                    "",
                    Optional.empty());
            note(lines, "geo.reverse.p95" + suffix, reverse.p95(), "ms", "nearest house");
        } finally {
            Files.delete(file);
        }
    }

    private static void note(BenchLines lines, String name, double value, String unit, String baseline) {
        lines.result(name, value, unit, baseline, Optional.empty(), "", Optional.empty());
    }

    private static void judge(BenchLines lines, String name, double millis, String baseline) {
        lines.result(
                name,
                millis,
                "ms",
                baseline,
                Optional.empty(),
                "<= " + TARGET_MILLIS,
                Optional.of(millis <= TARGET_MILLIS));
    }

    /** Of the texts typed to their end, how many show the street meant among the first ten. */
    private static double found(PostgisAddressSearch search, SyntheticBan ban, Wgs84Position near) {
        List<SyntheticBan.Typed> whole =
                ban.typed().stream().filter(SyntheticBan.Typed::whole).toList();
        long found = whole.stream()
                .filter(one -> search.search(one.text(), Optional.of(near), 10).stream()
                        .anyMatch(hit -> hit.street().equals(one.street())
                                && hit.commune().equals(one.commune())))
                .count();
        return 100.0 * found / whole.size();
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

    static PGSimpleDataSource database() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(System.getenv("SAMU_BENCH_DB_URL"));
        database.setUser(System.getenv("SAMU_BENCH_DB_USER"));
        database.setPassword(System.getenv("SAMU_BENCH_DB_PASSWORD"));
        return database;
    }
}
