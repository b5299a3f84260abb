package fr.centre15.dispatch.journal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import net.openhft.chronicle.core.time.TimeProvider;

/** The queue's idea of time: the newest day among the entries. Never goes back, reads no clock. */
final class DayClock implements TimeProvider {

    private static final String SUFFIX = "F.cq4";

    private volatile long millis;

    /** True when the entry begins another day than the one the clock stands at. */
    boolean turnsAt(long atMicros) {
        return TimeUnit.MICROSECONDS.toDays(atMicros) > TimeUnit.MILLISECONDS.toDays(millis);
    }

    void advanceTo(long atMicros) {
        millis = Math.max(millis, TimeUnit.MICROSECONDS.toMillis(atMicros));
    }

    /** Name the queue gives to the file of the present day. */
    String fileName() {
        return fileName(TimeUnit.MILLISECONDS.toDays(millis));
    }

    static String fileName(long epochDay) {
        return LocalDate.ofEpochDay(epochDay).format(DateTimeFormatter.BASIC_ISO_DATE) + SUFFIX;
    }

    /** The epoch day in the name of a daily file; empty for any other name. */
    static OptionalLong dayOf(String fileName) {
        if (!fileName.endsWith(SUFFIX)) {
            return OptionalLong.empty();
        }
        try {
            String day = fileName.substring(0, fileName.length() - SUFFIX.length());
            return OptionalLong.of(
                    LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE).toEpochDay());
        } catch (DateTimeParseException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public long currentTimeMillis() {
        return millis;
    }
}
