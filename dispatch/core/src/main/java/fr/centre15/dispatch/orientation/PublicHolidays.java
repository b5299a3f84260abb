package fr.centre15.dispatch.orientation;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/**
 * The eleven public holidays of France (Code du travail, L3133-1). The two more of Alsace and Moselle and those of overseas
 * départements are not counted. Pure.
 */
final class PublicHolidays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.MAY, 1),
            MonthDay.of(Month.MAY, 8),
            MonthDay.of(Month.JULY, 14),
            MonthDay.of(Month.AUGUST, 15),
            MonthDay.of(Month.NOVEMBER, 1),
            MonthDay.of(Month.NOVEMBER, 11),
            MonthDay.of(Month.DECEMBER, 25));

    private static final Set<Integer> DAYS_AFTER_EASTER = Set.of(1, 39, 50);

    private PublicHolidays() {}

    static boolean include(LocalDate day) {
        return FIXED.contains(MonthDay.from(day))
                || DAYS_AFTER_EASTER.contains(
                        (int) (day.toEpochDay() - easter(day.getYear()).toEpochDay()));
    }

    /** Easter Sunday of the Gregorian calendar, by the algorithm of Butcher (1876). */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int skipped = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - skipped + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
