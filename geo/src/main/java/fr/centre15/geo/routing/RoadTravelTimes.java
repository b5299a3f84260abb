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
 * Travel times by road where a way is known, pair by pair; otherwise, and for what flies, the estimate. Never fails.
 *
 * @param roads the network in use now, if any
 * @param atMost for one question, whatever the number of starts
 */
public record RoadTravelTimes(Supplier<Optional<RoadNetwork>> roads, EstimatedTravelTimes estimate, Duration atMost)
        implements TravelTimes {

    @Override
    public List<TravelTime> to(Wgs84Position scene, List<Start> starts) {
        List<TravelTime> times = new ArrayList<>(estimate.to(scene, starts));
        roads.get().ifPresent(network -> overRoads(network, scene, starts, times));
        return List.copyOf(times);
    }

    private void overRoads(RoadNetwork network, Wgs84Position scene, List<Start> starts, List<TravelTime> times) {
        List<Integer> driving = new ArrayList<>();
        List<Wgs84Position> from = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            if (starts.get(i).travel() != Travel.FLIGHT) {
                driving.add(i);
                from.add(starts.get(i).from());
            }
        }
        List<Optional<RoadNetwork.Way>> ways = network.to(scene, from, atMost);
        for (int i = 0; i < driving.size(); i++) {
            int start = driving.get(i);
            ways.get(i)
                    .ifPresent(way ->
                            times.set(start, new TravelTime(way.duration(), way.metres(), TravelTime.Method.ROAD)));
        }
    }
}
