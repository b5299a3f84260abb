package fr.centre15.dispatch.orientation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Hours of some days of the week: {@code lun-ven 20:00-08:00}.
 *
 * @param days on which it begins
 * @param holidays also on public holidays
 * @param to at or before {@code from}: on the next day
 */
public record OpeningSpan(Set<DayOfWeek> days, boolean holidays, LocalTime from, LocalTime to)
        implements Comparable<OpeningSpan> {

    private static final Pattern SYNTAX =
            Pattern.compile("(?<days>[a-z -]+?) +(?<from>\\d{2}:\\d{2}) ?- ?(?<to>\\d{2}:\\d{2})");
    private static final List<String> NAMES = List.of("lun", "mar", "mer", "jeu", "ven", "sam", "dim");
    private static final String HOLIDAYS = "fer";

    public OpeningSpan {
        days = Set.copyOf(days);
        if (days.isEmpty() && !holidays) {
            throw new IllegalArgumentException("hours belong to a day");
        }
    }

    static OpeningSpan parse(String text) {
        Matcher parts = SYNTAX.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("hours look like: lun-ven 20:00-08:00");
        }
        Set<DayOfWeek> days = new TreeSet<>();
        boolean holidays = false;
        for (String word : parts.group("days").strip().split(" +")) {
            if (word.equals(HOLIDAYS)) {
                holidays = true;
            } else {
                String[] ends = word.split("-", -1);
                addAll(days, day(ends[0]), day(ends[ends.length - 1]));
            }
        }
        try {
            return new OpeningSpan(
                    days, holidays, LocalTime.parse(parts.group("from")), LocalTime.parse(parts.group("to")));
        } catch (DateTimeException noTime) {
            throw new IllegalArgumentException("an hour lies between 00:00 and 23:59", noTime);
        }
    }

    private static void addAll(Set<DayOfWeek> days, DayOfWeek first, DayOfWeek last) {
        for (DayOfWeek day = first; day != last; day = day.plus(1)) {
            days.add(day);
        }
        days.add(last);
    }

    private static DayOfWeek day(String name) {
        int index = NAMES.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("days are lun mar mer jeu ven sam dim fer");
        }
        return DayOfWeek.of(index + 1);
    }

    String text() {
        String named = Arrays.stream(DayOfWeek.values())
                .filter(days::contains)
                .map(day -> NAMES.get(day.getValue() - 1))
                .collect(Collectors.joining(" "));
        return (named + (holidays ? " " + HOLIDAYS : "")).strip() + " " + from + "-" + to;
    }

    boolean holdsOn(DayOfWeek day) {
        return days.contains(day);
    }

    boolean holdsOnHoliday(boolean someSpanNamesHolidays) {
        return someSpanNamesHolidays ? holidays : days.contains(DayOfWeek.SUNDAY);
    }

    Instant startsOn(LocalDate day, ZoneId zone) {
        return day.atTime(from).atZone(zone).toInstant();
    }

    Instant endsFrom(LocalDate day, ZoneId zone) {
        LocalDate end = to.isAfter(from) ? day : day.plusDays(1);
        return end.atTime(to).atZone(zone).toInstant();
    }

    @Override
    public int compareTo(OpeningSpan other) {
        return Comparator.comparing(OpeningSpan::from)
                .thenComparing(OpeningSpan::to)
                .compare(this, other);
    }
}
