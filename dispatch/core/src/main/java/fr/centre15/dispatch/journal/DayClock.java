package fr.centre15.dispatch.journal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeUnit;
import net.openhft.chronicle.core.time.TimeProvider;

/** The queue's idea of time: the newest day among the entries. Never goes back, reads no clock. */
final class DayClock implements TimeProvider {

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
        return LocalDate.ofEpochDay(epochDay).format(DateTimeFormatter.BASIC_ISO_DATE) + "F.cq4";
    }

    @Override
    public long currentTimeMillis() {
        return millis;
    }
}
