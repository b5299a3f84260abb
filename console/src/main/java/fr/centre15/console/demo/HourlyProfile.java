package fr.centre15.console.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How many calls come at which hour of the day. Immutable.
 *
 * @param relative 24 values, local hours, 1.00 = the day's mean
 */
record HourlyProfile(List<Double> relative) {

    private static final String FILE = "profil-horaire.csv";
    private static final int HOURS = 24;
    private static final double NANOS_PER_HOUR = 3.6e12;

    HourlyProfile {
        relative = List.copyOf(relative);
        double sum = relative.stream().mapToDouble(Double::doubleValue).sum();
        if (relative.size() != HOURS
                || Math.abs(sum - HOURS) > 0.05
                || relative.stream().anyMatch(rate -> !(rate > 0))) {
            throw new DemoFileBroken(FILE, "24 valeurs positives de somme 24 attendues, somme lue " + sum);
        }
    }

    static HourlyProfile read() {
        List<DemoFile.Row> rows = DemoFile.table(FILE, "heure;appels_relatifs");
        for (int hour = 0; hour < rows.size(); hour++) {
            if (rows.get(hour).wholeNumber(0) != hour) {
                throw rows.get(hour).broken("heure " + hour + " attendue");
            }
        }
        return new HourlyProfile(rows.stream().map(row -> row.number(1)).toList());
    }

    /**
     * When the next call comes.
     *
     * @param gap share of a mean gap, drawn from an exponential distribution of mean 1
     * @param callsPerHour mean over the day
     */
    Instant next(Instant from, double gap, double callsPerHour, ZoneId zone) {
        ZonedDateTime at = from.atZone(zone);
        double left = gap;
        while (true) {
            double perHour = callsPerHour * relative.get(at.getHour());
            ZonedDateTime hourEnds = at.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            double untilThen = perHour * Duration.between(at, hourEnds).toNanos() / NANOS_PER_HOUR;
            if (left <= untilThen) {
                return at.plusNanos((long) (left / perHour * NANOS_PER_HOUR)).toInstant();
            }
            left -= untilThen;
            at = hourEnds;
        }
    }
}
