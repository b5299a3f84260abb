package fr.centre15.geo.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An import as lines for the person at the terminal. */
final class FrenchReport {

    private static final int MOST_LINES = 10;

    private FrenchReport() {}

    static List<String> of(ImportReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.FRANCE,
                "%,d %s, version %d (avant : %,d), en %.1f s.",
                report.rows(),
                report.register().french(),
                report.version(),
                report.formerRows(),
                report.took().toMillis() / 1000.0));
        reasons(lines, "Lignes refusées", report.bad());
        report.bad().lines().stream()
                .limit(MOST_LINES)
                .map(line -> "    " + line.file() + ", ligne " + line.number() + " : " + line.reason())
                .forEach(lines::add);
        reasons(lines, "Remarques", report.notes());
        lines.add("La nouvelle version sert dès maintenant.");
        return lines;
    }

    private static void reasons(List<String> lines, String title, Findings findings) {
        lines.add(String.format(Locale.FRANCE, "%s : %,d", title, findings.count()));
        findings.byReason().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_LINES)
                .map(reason -> String.format(Locale.FRANCE, "  %,d × %s", reason.getValue(), reason.getKey()))
                .forEach(lines::add);
    }
}
