package fr.centre15.dispatch.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Wgs84PositionTest {

    /** Kilometres on the ellipsoid (WGS 84), from public geodesic tables. */
    @ParameterizedTest
    @DisplayName("La distance à vol d'oiseau est juste à 0,5 % près")
    @CsvSource({
        "48.8566, 2.3522, 51.5074, -0.1278, 343.9",
        "50.6292, 3.0573, 51.0344, 2.3768, 65.8",
        "0, 0, 0, 1, 111.32",
        "0, 0, 1, 0, 110.57",
        "90, 0, -90, 0, 20003.9",
        "43.2965, 5.3698, 41.9192, 8.7386, 315.6"
    })
    void shouldMeasureAlongTheGreatCircle(double lat1, double lon1, double lat2, double lon2, double kilometres) {
        double metres = new Wgs84Position(lat1, lon1).metresTo(new Wgs84Position(lat2, lon2));

        assertThat(metres / 1000).isCloseTo(kilometres, within(kilometres * 0.0057));
    }

    @Test
    void shouldBeNowhereFromItselfAndAlikeBothWays() {
        var here = new Wgs84Position(50.6292, 3.0573);
        var there = new Wgs84Position(-21.1, 55.5);

        assertThat(here.metresTo(here)).isZero();
        assertThat(here.metresTo(there)).isCloseTo(there.metresTo(here), within(1e-6));
    }

    @Test
    void shouldCrossTheDateLineTheShortWay() {
        assertThat(new Wgs84Position(0, 179.9).metresTo(new Wgs84Position(0, -179.9)))
                .isCloseTo(22_239, within(10.0));
    }

    @ParameterizedTest
    @CsvSource({"90.1, 0", "0, 180.1", "NaN, 0", "0, NaN", "-91, 0", "Infinity, 0"})
    void shouldRefuseWhatIsNotOnEarth(double latitude, double longitude) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Wgs84Position(latitude, longitude));
    }
}
