package fr.centre15.dispatch.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Results of a bench: a table for people at the end, and one JSON object a line for the launcher, each written as soon as it
 * is known: what was measured stays even if the rest is cut short. Confined to one thread.
 */
final class BenchReport {

    private final BenchArguments arguments;
    private final List<Line> lines = new ArrayList<>();
    private final PrintStream out = System.out;

    /**
     * One measured number.
     *
     * @param ratio value against the baseline, when that is what is judged
     * @param met whether the target is reached; empty when there is none
     */
    record Line(
            String name,
            double value,
            String unit,
            String baseline,
            Optional<Double> ratio,
            String target,
            Optional<Boolean> met) {

        String json() {
            return "{\"name\": \"%s\", \"value\": %s, \"unit\": \"%s\", \"baseline\": \"%s\", \"ratio\": %s, \"target\": \"%s\", \"met\": %s}"
                    .formatted(
                            name,
                            number(value),
                            unit,
                            baseline,
                            ratio.map(Line::number).orElse("null"),
                            target,
                            met.map(String::valueOf).orElse("null"));
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.3f", value);
        }
    }

    BenchReport(BenchArguments arguments) {
        this.arguments = arguments;
    }

    /** What was seen on the way, for people only. */
    void say(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }

    /** A number that is only reported. */
    void note(String name, double value, String unit, String baseline) {
        add(new Line(name, value, unit, baseline, Optional.empty(), "", Optional.empty()));
    }

    void atLeast(String name, double value, String unit, String baseline, Optional<Double> ratio, double target) {
        judge(name, value, unit, baseline, ratio, ">= ", target, ratio.orElse(value) >= target);
    }

    void atMost(String name, double value, String unit, String baseline, Optional<Double> ratio, double target) {
        judge(name, value, unit, baseline, ratio, "<= ", target, ratio.orElse(value) <= target);
    }

    private void judge(
            String name,
            double value,
            String unit,
            String baseline,
            Optional<Double> ratio,
            String sign,
            double target,
            boolean met) {
        add(new Line(name, value, unit, baseline, ratio, sign + Line.number(target), Optional.of(met)));
    }

    private void add(Line line) {
        lines.add(line);
        arguments.json().ifPresent(file -> append(file, line.json()));
    }

    private static void append(Path file, String json) {
        try {
            Files.writeString(file, json + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void finish() {
        say("%-38s %14s %-10s %10s %-12s %s", "name", "value", "unit", "ratio", "target", "met");
        for (Line line : lines) {
            say(
                    "%-38s %14.3f %-10s %10s %-12s %s",
                    line.name,
                    line.value,
                    line.unit,
                    line.ratio.map(Line::number).orElse("-"),
                    line.target,
                    line.met.map(String::valueOf).orElse("-"));
        }
    }
}
