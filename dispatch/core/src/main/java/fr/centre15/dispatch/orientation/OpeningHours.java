package fr.centre15.dispatch.orientation;

import fr.centre15.dispatch.codec.Codec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * When a place is open, as it is written in the territory's file: {@code 24/24}, or spans such as
 * {@code lun-ven 20:00-08:00, sam 12:00-08:00, dim fer 08:00-08:00}. A span belongs to the day on which it begins; one that
 * ends at or before its beginning runs over midnight. On a public holiday spans of {@code fer} hold, or those of Sunday when
 * there is none. Empty: nobody knows. Immutable.
 */
public record OpeningHours(List<OpeningSpan> spans, boolean always) {

    public static final OpeningHours UNKNOWN = new OpeningHours(List.of(), false);
    public static final OpeningHours ALWAYS = new OpeningHours(List.of(), true);

    public static final Codec<OpeningHours> CODEC = Codec.TEXT.map(OpeningHours::parse, OpeningHours::text);

    private static final String ROUND_THE_CLOCK = "24/24";
    private static final int DAYS_AHEAD = 10;

    public OpeningHours {
        spans = List.copyOf(spans);
    }

    /** Whether a place is open at a moment, and until when that lasts. */
    public sealed interface Opening {

        /** @param until end of this span; empty when it never closes */
        record Open(Optional<Instant> until) implements Opening {}

        /** @param next when it opens again; empty when that is not within ten days */
        record Closed(Optional<Instant> next) implements Opening {}

        /** Nobody said when it is open: that is neither open nor closed. */
        record Unknown() implements Opening {}
    }

    /** @throws IllegalArgumentException when the text is not of this form */
    public static OpeningHours parse(String text) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            return UNKNOWN;
        }
        if (plain.equals(ROUND_THE_CLOCK)) {
            return ALWAYS;
        }
        return new OpeningHours(
                Arrays.stream(plain.split(",")).map(OpeningSpan::parse).toList(), false);
    }

    /** As it is written in the territory's file. */
    public String text() {
        return always
                ? ROUND_THE_CLOCK
                : String.join(", ", spans.stream().map(OpeningSpan::text).toList());
    }

    /** @param zone local time of the territory: an hour skipped or lived twice is taken as its clocks do */
    public Opening at(Instant moment, ZoneId zone) {
        if (always) {
            return new Opening.Open(Optional.empty());
        }
        if (spans.isEmpty()) {
            return new Opening.Unknown();
        }
        LocalDate today = LocalDate.ofInstant(moment, zone);
        Instant until = moment;
        Optional<Instant> next = Optional.empty();
        for (int ahead = -1; ahead <= DAYS_AHEAD; ahead++) {
            LocalDate day = today.plusDays(ahead);
            for (OpeningSpan span : of(day)) {
                Instant start = span.startsOn(day, zone);
                if (!start.isAfter(until) && span.endsFrom(day, zone).isAfter(until)) {
                    until = span.endsFrom(day, zone);
                } else if (start.isAfter(moment) && next.filter(start::isAfter).isEmpty()) {
                    next = Optional.of(start);
                }
            }
        }
        return until.equals(moment) ? new Opening.Closed(next) : new Opening.Open(Optional.of(until));
    }

    /** What holds on a day, the earliest first. */
    private List<OpeningSpan> of(LocalDate day) {
        boolean holiday = PublicHolidays.include(day);
        boolean namesHolidays = spans.stream().anyMatch(OpeningSpan::holidays);
        return spans.stream()
                .filter(span -> holiday ? span.holdsOnHoliday(namesHolidays) : span.holdsOn(day.getDayOfWeek()))
                .sorted()
                .toList();
    }
}
