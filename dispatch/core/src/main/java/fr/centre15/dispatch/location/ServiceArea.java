package fr.centre15.dispatch.location;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far a SAMU's callers may be: the convex hull of its communes' centres and a margin around it, for communes are wide
 * and a relay beyond the border carries calls too. Without any commune it covers the whole Earth: there is nothing to judge
 * by. Immutable.
 */
public final class ServiceArea {

    /** The widest commune of France measures 40 km. */
    private static final double MARGIN_METRES = 20_000;

    private static final double METRES_PER_DEGREE = 111_195;
    private static final double HALF_TURN = 180;
    private static final double WHOLE_TURN = 360;

    /** Metres east and north of the first commune, on a plane: good enough over a département. */
    private record Flat(double east, double north) {}

    private final Optional<Wgs84Position> origin;
    private final List<Flat> hull;

    ServiceArea(List<Wgs84Position> centres) {
        this.origin = centres.stream().findFirst();
        this.hull = hullOf(centres.stream()
                .map(this::flat)
                .distinct()
                .sorted(Comparator.comparingDouble(Flat::east).thenComparingDouble(Flat::north))
                .toList());
    }

    /** Whether a caller may well be there. */
    public boolean covers(Wgs84Position point) {
        return origin.isEmpty() || metresOutside(flat(point)) <= MARGIN_METRES;
    }

    /**
     * The point with latitude and longitude exchanged, when that is within the area and the point itself is not: a
     * proposal for a person, never applied by itself.
     */
    public Optional<Wgs84Position> exchanged(Wgs84Position point) {
        if (origin.isEmpty() || covers(point) || !Wgs84Position.isValid(point.longitude(), point.latitude())) {
            return Optional.empty();
        }
        return Optional.of(new Wgs84Position(point.longitude(), point.latitude()))
                .filter(this::covers);
    }

    private Flat flat(Wgs84Position point) {
        Wgs84Position zero = origin.orElseThrow();
        double east = point.longitude() - zero.longitude();
        // The short way round, so that a territory may lie across the 180th meridian.
        double shortest = east > HALF_TURN ? east - WHOLE_TURN : east < -HALF_TURN ? east + WHOLE_TURN : east;
        return new Flat(
                shortest * METRES_PER_DEGREE * Math.cos(Math.toRadians(zero.latitude())),
                (point.latitude() - zero.latitude()) * METRES_PER_DEGREE);
    }

    private double metresOutside(Flat point) {
        double nearest = Double.MAX_VALUE;
        boolean inside = hull.size() > 2;
        for (int i = 0; i < hull.size(); i++) {
            Flat from = hull.get(i);
            Flat to = hull.get((i + 1) % hull.size());
            inside &= turn(from, to, point) >= 0;
            nearest = Math.min(nearest, metresToSegment(point, from, to));
        }
        return inside ? 0 : nearest;
    }

    /** Andrew's monotone chain: anticlockwise, without points on an edge. */
    private static List<Flat> hullOf(List<Flat> sorted) {
        if (sorted.size() < 3) {
            return sorted;
        }
        List<Flat> lower = chain(sorted);
        List<Flat> upper = chain(sorted.reversed());
        List<Flat> whole = new ArrayList<>(lower.subList(0, lower.size() - 1));
        whole.addAll(upper.subList(0, upper.size() - 1));
        return List.copyOf(whole);
    }

    private static List<Flat> chain(List<Flat> sorted) {
        List<Flat> chain = new ArrayList<>();
        for (Flat next : sorted) {
            while (chain.size() > 1 && turn(chain.get(chain.size() - 2), chain.getLast(), next) <= 0) {
                chain.removeLast();
            }
            chain.add(next);
        }
        return chain;
    }

    /** Positive when the way from one to the next and on to the third turns left. */
    private static double turn(Flat a, Flat b, Flat c) {
        return (b.east - a.east) * (c.north - a.north) - (b.north - a.north) * (c.east - a.east);
    }

    private static double metresToSegment(Flat point, Flat from, Flat to) {
        double east = to.east - from.east;
        double north = to.north - from.north;
        double length = east * east + north * north;
        double along = length == 0
                ? 0
                : Math.clamp(((point.east - from.east) * east + (point.north - from.north) * north) / length, 0, 1);
        return Math.hypot(point.east - from.east - along * east, point.north - from.north - along * north);
    }
}
