package fr.centre15.geo.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Results as the launcher reads them: one flat JSON object a line, written as soon as it is known. */
final class BenchLines {

    private final Optional<Path> json;
    private final PrintStream out = System.out;

    BenchLines(List<String> arguments) {
        int at = arguments.indexOf("--json");
        this.json =
                at >= 0 && at + 1 < arguments.size() ? Optional.of(Path.of(arguments.get(at + 1))) : Optional.empty();
    }

    void say(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }

    void note(String name, double value, String unit, String baseline) throws IOException {
        line(name, value, unit, baseline, "null", "", "null");
    }

    void compared(String name, double value, String unit, String baseline, double ratio) throws IOException {
        line(name, value, unit, baseline, number(ratio), "", "null");
    }

    void atMost(String name, double value, String unit, String baseline, double target) throws IOException {
        line(name, value, unit, baseline, "null", "<= " + number(target), Boolean.toString(value <= target));
    }

    private void line(String name, double value, String unit, String baseline, String ratio, String target, String met)
            throws IOException {
        String line =
                "{\"name\": \"%s\", \"value\": %s, \"unit\": \"%s\", \"baseline\": \"%s\", \"ratio\": %s, \"target\": \"%s\", \"met\": %s}"
                        .formatted(name, number(value), unit, baseline, ratio, target, met);
        say("%s", line);
        if (json.isPresent()) {
            Files.writeString(json.get(), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
