package fr.centre15.dispatch.smur;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.location.Commune;
import fr.centre15.dispatch.smur.TravelTimes.Start;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("La couverture que laisse un départ")
class CoverageTest {

    private static final Duration REACH = Duration.ofMinutes(30);

    @Test
    @DisplayName("les communes que plus personne n’atteint en 30 minutes, la pire d’abord, avec leurs minutes")
    void shouldNameTheWorstCommunes() {
        Coverage coverage =
                coverage(List.of(commune("A", 0), commune("B", 8), commune("C", 60)), unit("1", 0), unit("2", 60));

        CoverageLoss loss = coverage.without(new VehicleId("1"));

        assertThat(loss.communes()).isEqualTo(2);
        assertThat(loss.worst())
                .containsExactly(
                        new CoverageLoss.Hole("A", "A", Duration.ZERO, Optional.of(Duration.ofMinutes(67))),
                        new CoverageLoss.Hole("B", "B", Duration.ofMinutes(9), Optional.of(Duration.ofMinutes(58))));
    }

    @Test
    @DisplayName("un second moyen au même endroit : rien n’est découvert")
    void shouldLoseNothingWhenAnotherStays() {
        Coverage coverage = coverage(List.of(commune("A", 0)), unit("1", 0), unit("2", 1));

        assertThat(coverage.without(new VehicleId("1"))).isEqualTo(CoverageLoss.NOTHING);
        assertThat(coverage.without(new VehicleId("2"))).isEqualTo(CoverageLoss.NOTHING);
        assertThat(coverage.without(new VehicleId("UNKNOWN"))).isEqualTo(CoverageLoss.NOTHING);
    }

    @Test
    @DisplayName("une commune déjà hors d’atteinte n’est pas un trou de plus")
    void shouldNotBlameAVehicleForWhatWasOutOfReach() {
        Coverage coverage = coverage(List.of(commune("A", 100)), unit("1", 0));

        assertThat(coverage.without(new VehicleId("1"))).isEqualTo(CoverageLoss.NOTHING);
        assertThat(coverage.soonestTo(0)).isPresent();
    }

    @Test
    @DisplayName("sans moyen libre : aucune commune n’a de temps, rien n’est inventé")
    void shouldKnowNoTimeWithoutAnyVehicle() {
        assertThat(coverage(List.of(commune("A", 0))).soonestTo(0)).isEmpty();
    }

    @ParameterizedTest(name = "graine {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @DisplayName("égal à ce que donne la couverture refaite sans le moyen")
    void shouldEqualCoverageReckonedWithoutTheVehicle(long seed) {
        Random random = new Random(seed);
        List<Commune> communes = IntStream.range(0, 200)
                .mapToObj(i -> commune("C" + i, random.nextDouble() * 120))
                .toList();
        List<Start> units = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            units.add(unit("U" + i, random.nextDouble() * 120));
        }
        Coverage whole = coverage(communes, units.toArray(Start[]::new));

        for (Start leaving : units) {
            Coverage rest = coverage(
                    communes, units.stream().filter(unit -> unit != leaving).toArray(Start[]::new));
            long lost = IntStream.range(0, communes.size())
                    .filter(i -> covers(whole, i) && !covers(rest, i))
                    .count();
            assertThat(whole.without(leaving.vehicle()).communes()).isEqualTo((int) lost);
            for (int i = 0; i < communes.size(); i++) {
                assertThat(whole.soonestWithout(leaving.vehicle(), i)).isEqualTo(rest.soonestTo(i));
            }
        }
    }

    private static boolean covers(Coverage coverage, int commune) {
        return coverage.soonestTo(commune)
                .filter(time -> time.compareTo(REACH) <= 0)
                .isPresent();
    }

    private static Coverage coverage(List<Commune> communes, Start... units) {
        return Coverage.of(communes, List.of(units), EstimatedTravelTimes.USUAL, REACH);
    }

    private static Commune commune(String insee, double km) {
        return new Commune(insee, insee, Question.north(km), "");
    }

    private static Start unit(String id, double km) {
        return new Start(new VehicleId(id), Question.north(km), Travel.LIGHT);
    }
}
