package fr.centre15.geo.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.smur.EstimatedTravelTimes;
import fr.centre15.dispatch.smur.Travel;
import fr.centre15.dispatch.smur.TravelTime;
import fr.centre15.dispatch.smur.TravelTime.Method;
import fr.centre15.dispatch.smur.TravelTimes.Start;
import fr.centre15.dispatch.smur.VehicleId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
@DisplayName("Les temps de trajet sur des routes importées")
class RoadNetworkTest {

    private static final GridTown TOWN = GridTown.of(20);
    private static final GridTown ISLAND = GridTown.of(20).furtherNorth(20);
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Wgs84Position SCENE = TOWN.crossing(10, 10);

    @TempDir
    private static Path place;

    private static RoadsInUse roads;

    @BeforeAll
    static void importTheTown() {
        RoadImport.run(GridTown.write(place.resolve("town.osm"), TOWN, ISLAND), place.resolve("roads"));
        roads = new RoadsInUse(place.resolve("roads"));
        roads.refresh();
    }

    @AfterAll
    static void close() {
        roads.close();
    }

    @Test
    @DisplayName("un carré de rues : on contourne, la longueur est celle des rues")
    void shouldFollowTheStreets() {
        RoadNetwork.Way way = network()
                .to(SCENE, List.of(TOWN.crossing(0, 0)), LONG)
                .getFirst()
                .orElseThrow();

        assertThat(way.metres()).isCloseTo(2_000, within(20.0));
        assertThat(way.duration()).isBetween(Duration.ofSeconds(60), Duration.ofMinutes(6));
    }

    @Test
    @DisplayName("trente moyens et un lieu en une question, dans l’ordre demandé")
    void shouldTimeThirtyVehiclesAtOnce() {
        List<Wgs84Position> starts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            starts.add(TOWN.crossing(i % 20, i / 2));
        }

        List<Optional<RoadNetwork.Way>> ways = network().to(SCENE, starts, LONG);

        assertThat(ways).hasSize(30).allMatch(Optional::isPresent);
        for (int i = 0; i < 30; i++) {
            double shortest = 100.0 * (Math.abs(i % 20 - 10) + Math.abs(i / 2 - 10));
            // The soonest way may be longer than the shortest, never shorter.
            assertThat(ways.get(i).orElseThrow().metres()).as("start %d", i).isBetween(shortest - 20, shortest + 1_000);
            assertThat(ways.get(i))
                    .isEqualTo(network().to(SCENE, List.of(starts.get(i)), LONG).getFirst());
        }
    }

    @Test
    @DisplayName("pas de chemin : ce moyen seul retombe sur l’estimation ; un hélicoptère vole toujours")
    void shouldFallBackPairByPair() {
        RoadTravelTimes times = new RoadTravelTimes(roads::network, EstimatedTravelTimes.USUAL, LONG);

        List<TravelTime> found = times.to(
                SCENE,
                List.of(
                        new Start(new VehicleId("PRES"), TOWN.crossing(2, 2), Travel.LIGHT),
                        new Start(new VehicleId("ILE"), ISLAND.crossing(2, 2), Travel.LIGHT),
                        new Start(new VehicleId("LOIN"), new Wgs84Position(48.85, 2.35), Travel.HEAVY),
                        new Start(new VehicleId("HELI"), TOWN.crossing(2, 2), Travel.FLIGHT)));

        assertThat(found)
                .extracting(TravelTime::method)
                .containsExactly(Method.ROAD, Method.ESTIMATE, Method.ESTIMATE, Method.FLIGHT);
    }

    @Test
    @DisplayName("lieu loin de toute route : tout est estimé")
    void shouldKnowNoWayToAPlaceFarFromAnyRoad() {
        assertThat(network().to(new Wgs84Position(0, 0), List.of(SCENE), LONG)).containsExactly(Optional.empty());
    }

    @Test
    @DisplayName("plus de temps : plus de recherche, aucune exception")
    void shouldStopWhenTimeHasRunOut() {
        assertThat(network().to(SCENE, List.of(TOWN.crossing(0, 0)), Duration.ZERO))
                .containsExactly(Optional.empty());
    }

    @Test
    @DisplayName("le lieu est le départ : zéro, par la route")
    void shouldNeedNoTimeToWhereItIs() {
        RoadNetwork.Way way =
                network().to(SCENE, List.of(SCENE), LONG).getFirst().orElseThrow();

        assertThat(way.duration()).isZero();
    }

    @Test
    @DisplayName("huit fils à la fois : les mêmes réponses qu’un seul")
    void shouldAnswerTheSameOnManyThreads() throws ExecutionException, InterruptedException {
        Random random = new Random(7);
        List<Wgs84Position> starts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            starts.add(TOWN.crossing(random.nextInt(20), random.nextInt(20)));
        }
        List<Optional<RoadNetwork.Way>> alone = network().to(SCENE, starts, LONG);

        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<List<Optional<RoadNetwork.Way>>>> asked = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                asked.add(threads.submit(() -> network().to(SCENE, starts, LONG)));
            }
            for (var answer : asked) {
                assertThat(answer.get()).isEqualTo(alone);
            }
        }
    }

    @ParameterizedTest(name = "graine {0}")
    @ValueSource(longs = {1, 2, 3})
    @DisplayName("préparées ou non, les routes donnent le même temps")
    void shouldAgreeWithASearchWithoutPreparation(long seed) throws IOException {
        Random random = new Random(seed);
        List<Wgs84Position> starts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            starts.add(TOWN.crossing(random.nextInt(20), random.nextInt(20)));
        }

        try (FlexibleNetwork afresh = FlexibleNetwork.of(place.resolve("roads"))) {
            List<Double> expected = afresh.to(SCENE, starts);
            List<Optional<RoadNetwork.Way>> ways = network().to(SCENE, starts, LONG);
            for (int i = 0; i < 30; i++) {
                assertThat(ways.get(i).orElseThrow().duration().toMillis() / 1e3)
                        .as("start %d", i)
                        .isCloseTo(expected.get(i), within(0.1));
            }
        }
    }

    @Test
    @DisplayName("après la fermeture : aucun chemin, aucune exception")
    void shouldKnowNoWayOnceClosed() {
        RoadsInUse other = new RoadsInUse(place.resolve("roads"));
        other.refresh();
        RoadNetwork taken = other.network().orElseThrow();
        other.close();

        assertThat(taken.to(SCENE, List.of(SCENE), LONG)).containsExactly(Optional.empty());
        assertThat(other.network()).isEmpty();
    }

    private static RoadNetwork network() {
        return roads.network().orElseThrow();
    }
}
