package fr.centre15.dispatch.location;

import static fr.centre15.dispatch.fixtures.Positions.aml;
import static fr.centre15.dispatch.fixtures.Positions.of;
import static fr.centre15.dispatch.fixtures.TestSamu.MORNING;
import static fr.centre15.dispatch.fixtures.Vehicles.LILLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerPositionTest {

    private static final Territory NORD = new Territory(List.of(new Commune("59350", "Lille", LILLE, "")));

    @ParameterizedTest
    @DisplayName("Au-delà de 1 000 m, ou sans rayon connu, une position est faible")
    @Tag("H11e")
    @CsvSource({"5, false", "1000, false", "1000.5, true", "25000, true", "0, true"})
    void shouldBeWeakWhenWide(double metres, boolean weak) {
        Set<Weakness> found = aml(LILLE, metres, MORNING).weaknesses(MORNING, NORD);

        assertThat(found).isEqualTo(weak ? Set.of(Weakness.WIDE) : Set.of());
    }

    @Test
    @DisplayName("0,0 est montré comme une absence de position, hors du territoire")
    @Tag("H11e")
    void shouldKnowTheIslandThatIsNone() {
        assertThat(aml(new Wgs84Position(0, 0), 10, MORNING).weaknesses(MORNING, NORD))
                .containsExactlyInAnyOrder(Weakness.NULL_ISLAND, Weakness.OUTSIDE_TERRITORY);
        assertThat(aml(new Wgs84Position(0, 0), 10, MORNING).weaknesses(MORNING, Territory.EMPTY))
                .containsExactly(Weakness.NULL_ISLAND);
        assertThat(aml(new Wgs84Position(50, 0), 10, MORNING).weaknesses(MORNING, Territory.EMPTY))
                .isEmpty();
    }

    @ParameterizedTest
    @DisplayName("Trouvée plus d'une minute avant l'appel, une position dit où l'appelant était")
    @CsvSource({"-3600, true", "-61, true", "-60, false", "0, false", "90, false"})
    void shouldBeOldWhenFixedBeforeTheCall(long seconds, boolean old) {
        CallerPosition position = new CallerPosition(
                LILLE,
                10,
                0,
                PositionSource.AML,
                Optional.of(MORNING.plusSeconds(seconds)),
                MORNING.plusSeconds(120),
                List.of());

        assertThat(position.weaknesses(MORNING, NORD).contains(Weakness.OLDER_THAN_CALL))
                .isEqualTo(old);
    }

    @Test
    @DisplayName("Une horloge en avance ne rajeunit rien : l'âge compte depuis la réception, et l'écart se voit")
    void shouldNotBelieveAClockThatIsAhead() {
        CallerPosition ahead = new CallerPosition(
                LILLE, 10, 0, PositionSource.AML, Optional.of(MORNING.plusSeconds(900)), MORNING, List.of());

        assertThat(ahead.weaknesses(MORNING, NORD)).containsExactly(Weakness.FROM_THE_FUTURE);
        assertThat(ahead.ageAt(MORNING.plusSeconds(40))).isEqualTo(Duration.ofSeconds(40));
        assertThat(ahead.ageAt(MORNING.minusSeconds(40))).isZero();
    }

    @ParameterizedTest
    @DisplayName("Un rayon ou une confiance qui n'en est pas un est refusé")
    @Tag("H11e")
    @CsvSource({"NaN, 68", "-1, 68", "Infinity, 68", "10, -1", "10, 101"})
    void shouldRefuseWhatIsNoCircle(double metres, int confidence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CallerPosition(
                        LILLE, metres, confidence, PositionSource.AML, Optional.empty(), MORNING, List.of()));
    }

    @ParameterizedTest
    @DisplayName("Un avertissement est un code, jamais un texte venu du message")
    @ValueSource(strings = {"", "chez Mme Dupont", "<b>", "é"})
    void shouldTakeOnlyCodesAsWarnings(String warning) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CallerPosition(
                        LILLE, 1, 0, PositionSource.AML, Optional.empty(), MORNING, List.of(warning)));
    }

    @Test
    @DisplayName("Trop d'avertissements sont refusés ; une heure absurde de l'appareil compte comme absente")
    void shouldBoundWhatADeviceSays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CallerPosition(
                        LILLE,
                        1,
                        0,
                        PositionSource.AML,
                        Optional.empty(),
                        MORNING,
                        Collections.nCopies(17, "aml.length")));
        for (Instant absurd : List.of(Instant.MAX, Instant.MIN, Instant.EPOCH)) {
            CallerPosition position = new CallerPosition(
                    LILLE, 1, 0, PositionSource.AML, Optional.of(absurd), MORNING, List.of("aml.time"));
            assertThat(position.fixedAt()).isEmpty();
        }
    }

    @Test
    @DisplayName(
            "La même position reçue deux fois est la même ; sans heure d'appareil, une réception plus tardive est une nouvelle")
    void shouldRecogniseARepetition() {
        CallerPosition first = aml(LILLE, 10, MORNING);
        CallerPosition again = new CallerPosition(
                LILLE, 10, 68, PositionSource.AML, first.fixedAt(), MORNING.plusSeconds(30), List.of());
        CallerPosition browser = of(PositionSource.BROWSER, LILLE, 10, MORNING);

        assertThat(first.repeats(again)).isTrue();
        assertThat(browser.repeats(of(PositionSource.BROWSER, LILLE, 10, MORNING.plusSeconds(30))))
                .isFalse();
        assertThat(browser.repeats(of(PositionSource.NETWORK, LILLE, 10, MORNING)))
                .isFalse();
    }
}
