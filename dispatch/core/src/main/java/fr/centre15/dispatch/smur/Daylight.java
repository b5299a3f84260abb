package fr.centre15.dispatch.smur;

import fr.centre15.dispatch.location.Wgs84Position;
import java.time.Instant;

/** Whether a helicopter without night equipment can fly: the sun is at most 6° below the horizon (civil twilight). */
final class Daylight {

    private static final double TWILIGHT_DEGREES = -6;
    private static final double SECONDS_PER_DAY = 86_400;

    /** Days from 1970 to noon of 1 January 2000, from which the almanac counts. */
    private static final double ALMANAC_START = 10_957.5;

    private Daylight() {}

    static boolean at(Wgs84Position place, Instant now) {
        return elevation(place, now) >= TWILIGHT_DEGREES;
    }

    /** Degrees, within half a degree; low-precision formulas of the Astronomical Almanac. */
    static double elevation(Wgs84Position place, Instant now) {
        double day = now.getEpochSecond() / SECONDS_PER_DAY - ALMANAC_START;
        double anomaly = Math.toRadians(357.529 + 0.98560028 * day);
        double longitude =
                Math.toRadians(280.459 + 0.98564736 * day + 1.915 * Math.sin(anomaly) + 0.020 * Math.sin(2 * anomaly));
        double obliquity = Math.toRadians(23.439 - 0.00000036 * day);
        double ascension = Math.atan2(Math.cos(obliquity) * Math.sin(longitude), Math.cos(longitude));
        double declination = Math.asin(Math.sin(obliquity) * Math.sin(longitude));
        double siderealHours = 18.697374558 + 24.06570982441908 * day;
        double hourAngle = Math.toRadians(siderealHours * 15 + place.longitude()) - ascension;
        double latitude = Math.toRadians(place.latitude());
        return Math.toDegrees(Math.asin(Math.sin(latitude) * Math.sin(declination)
                + Math.cos(latitude) * Math.cos(declination) * Math.cos(hourAngle)));
    }
}
