package fr.centre15.dispatch.smur;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a vehicle leaves behind when it goes.
 *
 * @param communes how many communes nobody reaches in time any more
 * @param worst the ones that wait longest then, the worst first
 */
public record CoverageLoss(int communes, List<Hole> worst) {

    public static final CoverageLoss NOTHING = new CoverageLoss(0, List.of());

    public CoverageLoss {
        worst = List.copyOf(worst);
    }

    /**
     * A commune that loses.
     *
     * @param before time of the soonest vehicle while all stay, in whole minutes
     * @param after time of the soonest that stays; empty when nobody is left
     */
    public record Hole(String insee, String name, Duration before, Optional<Duration> after) {}
}
