package fr.centre15.dispatch.location;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.fixtures.Counts;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceAreaTest {

    /** Dunkerque, Lille, Valenciennes, Maubeuge, Fourmies, Cambrai, and Douai within. */
    private static final ServiceArea NORD = area(
            51.0344, 2.3768, 50.6292, 3.0573, 50.3590, 3.5250, 50.2770, 3.9730, 50.0170, 4.0470, 50.1760, 3.2360,
            50.3710, 3.0800);

    @ParameterizedTest
    @DisplayName(
            "Un point du département ou de sa bordure est possible ; un point du Bénin, de Paris ou de l'océan ne l'est pas")
    @Tag("H11b")
    @CsvSource({
        "50.6292, 3.0573, true", "50.5, 3.2, true", "51.05, 2.40, true", "50.85, 2.75, true", "50.7, 3.25, true",
        "9.46, 2.62, false", "48.8566, 2.3522, false", "0, 0, false", "-50.6, -3.05, false", "50.6292, -3.0573, false"
    })
    void shouldTellAPlausiblePointFromAnAbsurdOne(double latitude, double longitude, boolean plausible) {
        assertThat(NORD.covers(new Wgs84Position(latitude, longitude))).isEqualTo(plausible);
    }

    @Test
    @DisplayName(
            "10 000 points inversés : chaque inversion qui sort du territoire est signalée, et l'inverse proposé est le bon")
    @Tag("H11c")
    void shouldFlagEveryExchangeThatLeavesTheArea() {
        Random random = new Random(20_261_124);
        for (int i = 0; i < Counts.sample(10_000, 10_000); i++) {
            Wgs84Position right = new Wgs84Position(50.2 + random.nextDouble() * 0.4, 3.0 + random.nextDouble() * 0.5);
            Wgs84Position swapped = new Wgs84Position(right.longitude(), right.latitude());
            assertThat(NORD.covers(right)).isTrue();

            assertThat(NORD.covers(swapped)).isFalse();
            assertThat(NORD.exchanged(swapped)).contains(right);
            assertThat(NORD.exchanged(right)).isEmpty();
        }
    }

    @Test
    @DisplayName("Une inversion n'est proposée que si elle est possible sur Terre et dans le territoire")
    void shouldProposeNothingThatIsNowhere() {
        assertThat(NORD.exchanged(new Wgs84Position(3, 150))).isEmpty();
        assertThat(NORD.exchanged(new Wgs84Position(48.8566, 2.3522))).isEmpty();
        assertThat(area().exchanged(new Wgs84Position(3, 50))).isEmpty();
    }

    @Test
    @DisplayName("Sans commune déclarée, rien n'est jugé")
    void shouldCoverTheWholeEarthWithoutACommune() {
        assertThat(area().covers(new Wgs84Position(9.46, 2.62))).isTrue();
    }

    @Test
    @DisplayName("Une commune, deux communes, trois en ligne droite : un cercle, une bande")
    void shouldKeepItsMarginAroundPointsAndLines() {
        Stream.of(area(50, 3), area(50, 3, 50, 3), area(50, 3, 50.5, 3), area(50, 3, 50.25, 3, 50.5, 3))
                .forEach(area -> {
                    assertThat(area.covers(new Wgs84Position(50.1, 3.1))).isTrue();
                    assertThat(area.covers(new Wgs84Position(50.1, 3.5))).isFalse();
                    assertThat(area.covers(new Wgs84Position(49.7, 3))).isFalse();
                });
        assertThat(area(50, 3, 50.5, 3).covers(new Wgs84Position(50.5, 3.1))).isTrue();
        assertThat(area(50, 3).covers(new Wgs84Position(50.5, 3.1))).isFalse();
    }

    @Test
    @DisplayName("Un territoire à cheval sur le 180e méridien reste d'un seul tenant")
    void shouldLieAcrossTheDateLine() {
        // The first commune lies on one side, then on the other.
        Stream.of(area(-17, 179, -16, -179, -18, -179), area(-16, -179, -18, -179, -17, 179))
                .forEach(islands -> {
                    assertThat(islands.covers(new Wgs84Position(-17, 180))).isTrue();
                    assertThat(islands.covers(new Wgs84Position(-17, -180))).isTrue();
                    assertThat(islands.covers(new Wgs84Position(-17, 0))).isFalse();
                    assertThat(islands.covers(new Wgs84Position(-17, 177))).isFalse();
                });
    }

    private static ServiceArea area(double... coordinates) {
        List<Wgs84Position> centres = Stream.iterate(0, i -> i < coordinates.length, i -> i + 2)
                .map(i -> new Wgs84Position(coordinates[i], coordinates[i + 1]))
                .toList();
        return new ServiceArea(centres);
    }
}
