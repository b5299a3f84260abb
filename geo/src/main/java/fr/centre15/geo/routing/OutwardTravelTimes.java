package fr.centre15.geo.routing;

import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.smur.EstimatedTravelTimes;
import fr.centre15.dispatch.smur.Travel;
import fr.centre15.dispatch.smur.TravelTime;
import fr.centre15.dispatch.smur.TravelTimes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Travel times the other way round: from the scene to each start, for a patient on the way to a hospital. One-way streets
 * make the difference. By road where a way is known, otherwise, and for what flies, the estimate. Never fails.
 *
 * @param roads the network in use now, if any
 * @param atMost for one question, whatever the number of starts
 */
public record OutwardTravelTimes(Supplier<Optional<RoadNetwork>> roads, EstimatedTravelTimes estimate, Duration atMost)
        implements TravelTimes {

    @Override
    public List<TravelTime> to(Wgs84Position scene, List<Start> starts) {
        List<TravelTime> times = new ArrayList<>(estimate.to(scene, starts));
        roads.get().ifPresent(network -> overRoads(network, scene, starts, times));
        return List.copyOf(times);
    }

    private void overRoads(RoadNetwork network, Wgs84Position scene, List<Start> starts, List<TravelTime> times) {
        long end = System.nanoTime() + atMost.toNanos();
        for (int i = 0; i < starts.size(); i++) {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (left.isNegative()) {
                return;
            }
            if (starts.get(i).travel() != Travel.FLIGHT) {
                int place = i;
                network.to(starts.get(i).from(), List.of(scene), left)
                        .getFirst()
                        .ifPresent(way ->
                                times.set(place, new TravelTime(way.duration(), way.metres(), TravelTime.Method.ROAD)));
            }
        }
    }
}
