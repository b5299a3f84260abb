package fr.centre15.console.smur;

import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.smur.TravelTime;
import fr.centre15.dispatch.smur.TravelTimes;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Travel times from a scene to receiving units, answered at once with what is known. Kept apart from those of vehicles, so
 * that neither pushes the other's questions out. Thread safe.
 */
public final class OutwardTimes implements TravelTimes, AutoCloseable {

    private final TimesOnDemand times;

    /**
     * @param estimate quick, by whatever thread asks
     * @param roads slow, by a thread of its own
     */
    public OutwardTimes(TravelTimes estimate, TravelTimes roads) {
        this.times = new TimesOnDemand(estimate, roads);
    }

    void watch(BooleanSupplier otherRoads, Duration every) {
        times.watch(otherRoads, every);
    }

    /** Grows whenever an answer may differ from the one before. */
    public long answers() {
        return times.answers();
    }

    @Override
    public List<TravelTime> to(Wgs84Position scene, List<Start> starts) {
        return times.to(scene, starts);
    }

    @Override
    public void close() {
        times.close();
    }
}
