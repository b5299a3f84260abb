package fr.centre15.dispatch.location;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what is known of a caller's place, the latest word of each source. */
final class Disagreements {

    private static final double AWAY_METRES = 500;

    /** Within this distance two points are one scene, however narrow their circles claim to be. */
    private static final double ONE_SCENE_METRES = 50;

    private static final double APART_METRES = 5_000;

    private Disagreements() {}

    /** A centre and the circle in which it is true. */
    private record Circle(PositionSource source, Wgs84Position centre, double radiusMetres) {

        boolean reaches(Circle other, double metres) {
            return metres <= radiusMetres + other.radiusMetres;
        }
    }

    /** @param newestFirst in the order of their fixes */
    static List<Disagreement> among(
            Optional<ConfirmedPlace> confirmed, List<CallerPosition> newestFirst, Optional<Commune> inWords) {
        Map<PositionSource, CallerPosition> latest = new EnumMap<>(PositionSource.class);
        newestFirst.forEach(position -> latest.putIfAbsent(position.source(), position));
        List<Disagreement> found = new ArrayList<>();
        confirmed.ifPresent(place -> latest.values().stream()
                .filter(position -> position.receivedAt().isAfter(place.at()))
                .flatMap(position -> away(place, position).stream())
                .forEach(found::add));
        List<Circle> circles = new ArrayList<>(
                latest.values().stream().map(Disagreements::circle).toList());
        confirmed
                .map(place -> new Circle(place.source(), place.point(), place.accuracyMetres()))
                .ifPresent(circles::add);
        inWords.map(commune -> new Circle(PositionSource.COMMUNE, commune.centre(), APART_METRES))
                .filter(_ -> !latest.containsKey(PositionSource.COMMUNE))
                .ifPresent(circles::add);
        apart(circles, found);
        return List.copyOf(found);
    }

    private static Optional<Disagreement> away(ConfirmedPlace place, CallerPosition position) {
        double metres = place.point().metresTo(position.point());
        // A circle that nobody knows cannot be left.
        boolean outsideCircles = position.accuracyMetres() > 0
                && metres > ONE_SCENE_METRES
                && metres > place.accuracyMetres() + position.accuracyMetres();
        return metres > AWAY_METRES || outsideCircles
                ? Optional.of(new Disagreement(
                        Disagreement.Kind.AWAY_FROM_CONFIRMED, position.source(), place.source(), metres))
                : Optional.empty();
    }

    private static void apart(List<Circle> circles, List<Disagreement> found) {
        for (int i = 0; i < circles.size(); i++) {
            for (Circle other : circles.subList(i + 1, circles.size())) {
                Circle one = circles.get(i);
                double metres = one.centre.metresTo(other.centre);
                boolean said = found.stream()
                        .anyMatch(already -> already.source() == one.source && already.with() == other.source);
                if (metres > APART_METRES && !one.reaches(other, metres) && !said) {
                    found.add(new Disagreement(Disagreement.Kind.SOURCES_APART, one.source, other.source, metres));
                }
            }
        }
    }

    private static Circle circle(CallerPosition position) {
        return new Circle(position.source(), position.point(), position.accuracyMetres());
    }
}
