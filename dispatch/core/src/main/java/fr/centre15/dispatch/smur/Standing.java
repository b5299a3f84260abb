package fr.centre15.dispatch.smur;

import fr.centre15.dispatch.location.Wgs84Position;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a vehicle would start from, and how sure that is.
 *
 * @param start empty when nothing usable is known
 * @param age of the position, in coarse steps so that a screen does not change each second; empty when there is none
 * @param strayed the last position is too far from the base to be true, and was left aside
 */
public record Standing(Basis basis, Optional<Wgs84Position> start, Optional<Duration> age, boolean strayed) {

    /** Nearer than this a vehicle is at its base. */
    private static final double AT_BASE_METRES = 500;

    /** Further than this from its base no vehicle of a SAMU is: the position is wrong. */
    private static final double STRAYED_METRES = 500_000;

    private static final Duration COARSE = Duration.ofSeconds(30);
    private static final Duration COARSER = Duration.ofMinutes(1);

    /** What a start rests on. */
    public enum Basis {
        FRESH,
        STALE,
        OLD,
        /** At its base: it said so last, or never said anything and is on no mission. */
        AT_BASE,
        /** The last position is too old. */
        TOO_OLD,
        /** It never said where it is, and is not known to be at its base. */
        NEVER_SAID
    }

    static Standing of(Vehicle vehicle, Fleet fleet, Optional<LastPosition> last, PositionLimits limits, Instant now) {
        Wgs84Position base = vehicle.base().position();
        Optional<LastPosition> credible =
                last.filter(position -> position.point().metresTo(base) <= STRAYED_METRES);
        if (credible.isEmpty()) {
            Basis basis = isHome(vehicle, fleet) ? Basis.AT_BASE : Basis.NEVER_SAID;
            Optional<Wgs84Position> start = basis == Basis.AT_BASE ? Optional.of(base) : Optional.empty();
            return new Standing(basis, start, Optional.empty(), last.isPresent());
        }
        return of(vehicle, fleet, credible.get(), limits, now);
    }

    private static Standing of(Vehicle vehicle, Fleet fleet, LastPosition last, PositionLimits limits, Instant now) {
        Duration age = last.age(now);
        Optional<Wgs84Position> there = Optional.of(last.point());
        if (age.compareTo(limits.fresh()) <= 0) {
            return new Standing(Basis.FRESH, there, Optional.of(Duration.ZERO), false);
        }
        Optional<Duration> shown = Optional.of(coarse(age, limits));
        if (age.compareTo(limits.stale()) <= 0) {
            return new Standing(Basis.STALE, there, shown, false);
        }
        if (isParked(vehicle, fleet, last)) {
            return new Standing(Basis.AT_BASE, Optional.of(vehicle.base().position()), shown, false);
        }
        return age.compareTo(limits.unusable()) <= 0
                ? new Standing(Basis.OLD, there, shown, false)
                : new Standing(Basis.TOO_OLD, Optional.empty(), shown, false);
    }

    private static Duration coarse(Duration age, PositionLimits limits) {
        Duration step = age.compareTo(limits.stale()) <= 0 ? COARSE : COARSER;
        return step.multipliedBy(age.dividedBy(step));
    }

    /** It was last seen at its base and has not left for a mission since: many a device sleeps there. */
    private static boolean isParked(Vehicle vehicle, Fleet fleet, LastPosition last) {
        boolean atBase = last.point().metresTo(vehicle.base().position()) <= AT_BASE_METRES;
        return atBase
                && fleet.lastMission(vehicle.id())
                        .filter(mission -> hasLeft(mission)
                                && mission.status() != VehicleStatus.AT_BASE
                                && (mission.engagedAt().isAfter(last.at())
                                        || !mission.status().isFree()))
                        .isEmpty();
    }

    /** By its missions alone: it never had one, came back from the last, or has not left for it. */
    private static boolean isHome(Vehicle vehicle, Fleet fleet) {
        return fleet.lastMission(vehicle.id())
                .filter(mission -> hasLeft(mission) && mission.status() != VehicleStatus.AT_BASE)
                .isEmpty();
    }

    private static boolean hasLeft(SmurMission mission) {
        return mission.steps().stream()
                .map(SmurMission.Step::status)
                .anyMatch(status ->
                        status.ordinal() >= VehicleStatus.DEPARTED.ordinal() && status != VehicleStatus.CANCELLED);
    }

    /** What a position that may have changed since must be paid for with: it may have moved away all that time. */
    Duration doubt() {
        return basis == Basis.STALE || basis == Basis.OLD ? age.orElse(Duration.ZERO) : Duration.ZERO;
    }
}
