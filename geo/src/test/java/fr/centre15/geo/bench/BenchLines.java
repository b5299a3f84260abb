package fr.centre15.geo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a bench is asked, {@code [--quick] [--rounds N] [--json FILE]}, and what it answers: a line for people and one flat
 * JSON object a line for the launcher, written as soon as it is known.
 */
record BenchLines(boolean quick, Optional<Integer> rounds, Optional<Path> json) {

    static BenchLines of(String... arguments) {
        List<String> all = List.of(arguments);
        return new BenchLines(
                all.contains("--quick"),
                after("--rounds", all).map(Integer::valueOf),
                after("--json", all).map(Path::of));
    }

    private static Optional<String> after(String option, List<String> all) {
        int at = all.indexOf(option);
        return at >= 0 && at + 1 < all.size() ? Optional.of(all.get(at + 1)) : Optional.empty();
    }

    int rounds(int quickly, int fully) {
        return rounds.orElse(quick ? quickly : fully);
    }

    /** What was seen on the way, for people only. */
    void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    /** @param ratio against the baseline, when there is one */
    void result(
            String name,
            double value,
            String unit,
            String baseline,
            Optional<Double> ratio,
            String target,
            Optional<Boolean> met) {
        String line = String.format(
                Locale.ROOT,
                "{\"name\": \"%s\", \"value\": %.3f, \"unit\": \"%s\", \"baseline\": \"%s\", \"ratio\": %s,"
                        + " \"target\": \"%s\", \"met\": %s}",
                name,
                value,
                unit,
                baseline,
                ratio.map(each -> String.format(Locale.ROOT, "%.3f", each)).orElse("null"),
                target,
                met.map(String::valueOf).orElse("null"));
        say("%s", line);
        json.ifPresent(file -> append(file, line));
    }

    private static void append(Path file, String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
