package fr.centre15.dispatch.location;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where the patient is, as screens show it: what was confirmed, what devices said, and where they contradict each other.
 * Worked out from the published state, on any thread. Immutable.
 *
 * @param former places confirmed before, the latest first
 * @param positions the newest good one first, then the weak ones
 * @param inWords commune that the words name
 */
public record PatientPlace(
        Optional<ConfirmedPlace> confirmed,
        List<ConfirmedPlace> former,
        List<SeenPosition> positions,
        List<Disagreement> disagreements,
        Optional<Commune> inWords) {

    /** A caller on foot is still there. */
    private static final Duration SHORTLY = Duration.ofMinutes(2);

    private static final Comparator<CallerPosition> NEWEST_FIRST = Comparator.comparing(CallerPosition::asOf)
            .thenComparing(CallerPosition::receivedAt)
            .reversed()
            .thenComparingDouble(CallerPosition::accuracyMetres);

    public PatientPlace {
        former = List.copyOf(former);
        positions = List.copyOf(positions);
        disagreements = List.copyOf(disagreements);
    }

    /** @param callSince when the call began, by our own clock: a position found earlier says where the caller was */
    public static PatientPlace of(
            Whereabouts whereabouts, Optional<Place> words, Instant callSince, Territory territory) {
        List<CallerPosition> newestFirst =
                whereabouts.positions().received().stream().sorted(NEWEST_FIRST).toList();
        Optional<Commune> commune = words.flatMap(place -> territory.find(place.insee()));
        return new PatientPlace(
                whereabouts.confirmed(),
                whereabouts.former(),
                newestFirst.stream()
                        .map(position -> SeenPosition.of(position, callSince, territory))
                        .sorted(Comparator.comparing(SeenPosition::isWeak))
                        .toList(),
                Disagreements.among(whereabouts.confirmed(), newestFirst, commune),
                commune);
    }

    /**
     * The newest position that nothing speaks against; or, of those found shortly before it, the narrowest one that lies in its
     * circle: telephones improve their position, and now and then say a wide one again.
     */
    public Optional<SeenPosition> best() {
        List<SeenPosition> good =
                positions.stream().filter(seen -> !seen.isWeak()).toList();
        return good.stream()
                .findFirst()
                .map(newest -> good.stream()
                        .filter(seen -> seen.position().isNarrowerWithin(newest.position(), SHORTLY))
                        .min(Comparator.comparingDouble(seen -> seen.position().accuracyMetres()))
                        .orElse(newest));
    }

    /** What was confirmed; otherwise the best position, otherwise the commune of the words. A weak position is none. */
    public Optional<Scene> scene() {
        return confirmed
                .map(Scene::of)
                .or(() -> best().map(SeenPosition::position).map(Scene::of))
                .or(() -> inWords.map(Scene::of));
    }

    @Override
    public String toString() {
        return "PatientPlace[…]";
    }
}
