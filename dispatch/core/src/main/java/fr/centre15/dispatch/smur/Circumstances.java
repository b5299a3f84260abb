package fr.centre15.dispatch.smur;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * What proposals depend on beside the state: the time, positions and travel times.
 *
 * @param today local date, for the age of a patient
 * @param positions the last position that nothing speaks against, whatever its age
 * @param coverageReach a commune reached later than this counts as uncovered
 */
public record Circumstances(
        Instant now,
        LocalDate today,
        Function<VehicleId, Optional<LastPosition>> positions,
        PositionLimits limits,
        TravelTimes times,
        EstimatedTravelTimes estimate,
        Duration coverageReach) {

    /** Half an hour to urgent care is what French health policy promises since 2012. */
    public static final Duration USUAL_REACH = Duration.ofMinutes(30);

    /** Usual limits and estimates, for want of anything better: no position, no road. */
    public static Circumstances usual(Instant now, LocalDate today) {
        return new Circumstances(
                now,
                today,
                _ -> Optional.empty(),
                PositionLimits.USUAL,
                EstimatedTravelTimes.USUAL,
                EstimatedTravelTimes.USUAL,
                USUAL_REACH);
    }
}
