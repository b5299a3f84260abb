package fr.centre15.dispatch.smur;

import fr.centre15.dispatch.location.Commune;
import fr.centre15.dispatch.smur.TravelTimes.Start;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How soon each commune is reached by the free vehicles, and what is lost when one leaves. By estimate only: all communes
 * by all vehicles are too many for roads. Immutable; making it costs communes × vehicles estimates, asking it communes.
 */
public final class Coverage {

    private static final int MOST_NAMED = 3;
    private static final int NOBODY = -1;
    private static final long NEVER = Long.MAX_VALUE;

    private final List<Commune> communes;
    private final List<Start> units;
    private final Duration reach;
    private final long[] soonest;
    private final long[] second;
    private final int[] soonestUnit;

    private Coverage(List<Commune> communes, List<Start> units, Duration reach) {
        this.communes = communes;
        this.units = List.copyOf(units);
        this.reach = reach;
        this.soonest = new long[communes.size()];
        this.second = new long[communes.size()];
        this.soonestUnit = new int[communes.size()];
        Arrays.fill(soonest, NEVER);
        Arrays.fill(second, NEVER);
        Arrays.fill(soonestUnit, NOBODY);
    }

    /**
     * @param free vehicles that may be sent, each from where it is
     * @param reach a commune reached later than this counts as uncovered
     */
    public static Coverage of(List<Commune> communes, List<Start> free, EstimatedTravelTimes times, Duration reach) {
        Coverage coverage = new Coverage(communes, free, reach);
        for (int place = 0; place < communes.size(); place++) {
            for (int unit = 0; unit < coverage.units.size(); unit++) {
                long seconds = times.one(
                                coverage.units.get(unit), communes.get(place).centre())
                        .duration()
                        .toSeconds();
                coverage.reckon(place, unit, seconds);
            }
        }
        return coverage;
    }

    private void reckon(int place, int unit, long seconds) {
        if (seconds < soonest[place]) {
            second[place] = soonest[place];
            soonest[place] = seconds;
            soonestUnit[place] = unit;
        } else if (seconds < second[place]) {
            second[place] = seconds;
        }
    }

    /** Time of the soonest free vehicle to a commune, in the order of the communes; empty when there is none. */
    public Optional<Duration> soonestTo(int commune) {
        return wholeMinutes(soonest[commune]);
    }

    /** The same, once this vehicle has left; the same time when it is not the soonest one. */
    public Optional<Duration> soonestWithout(VehicleId leaving, int commune) {
        int first = soonestUnit[commune];
        boolean leaves = first != NOBODY && units.get(first).vehicle().equals(leaving);
        return wholeMinutes(leaves ? second[commune] : soonest[commune]);
    }

    /** What is lost when this vehicle goes; nothing when it is not among the free ones. */
    public CoverageLoss without(VehicleId leaving) {
        record Lost(int place, long after) {}
        List<Lost> lost = new ArrayList<>();
        for (int place = 0; place < communes.size(); place++) {
            boolean losesItsSoonest = soonestUnit[place] != NOBODY
                    && units.get(soonestUnit[place]).vehicle().equals(leaving);
            if (losesItsSoonest && soonest[place] <= reach.toSeconds() && second[place] > reach.toSeconds()) {
                lost.add(new Lost(place, second[place]));
            }
        }
        List<CoverageLoss.Hole> worst = lost.stream()
                .sorted(Comparator.comparingLong(Lost::after)
                        .reversed()
                        .thenComparing(each -> communes.get(each.place()).insee()))
                .limit(MOST_NAMED)
                .map(each -> hole(each.place(), each.after()))
                .toList();
        return lost.isEmpty() ? CoverageLoss.NOTHING : new CoverageLoss(lost.size(), worst);
    }

    private CoverageLoss.Hole hole(int place, long after) {
        Commune commune = communes.get(place);
        return new CoverageLoss.Hole(
                commune.insee(), commune.name(), wholeMinutes(soonest[place]).orElseThrow(), wholeMinutes(after));
    }

    /** Rounded up: a minute begun counts. */
    private static Optional<Duration> wholeMinutes(long seconds) {
        return seconds == NEVER ? Optional.empty() : Optional.of(Duration.ofMinutes(Math.ceilDiv(seconds, 60L)));
    }
}
