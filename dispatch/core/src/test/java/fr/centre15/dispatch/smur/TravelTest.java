package fr.centre15.dispatch.smur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.smur.TravelTimes.Start;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Les temps estimés, le jour et la nuit, les genres de moyens")
class TravelTest {

    private static final Wgs84Position LILLE = new Wgs84Position(50.6292, 3.0573);

    @ParameterizedTest
    @CsvSource({"LIGHT, PT22M17S, 26000, ESTIMATE", "HEAVY, PT26M, 26000, ESTIMATE", "FLIGHT, PT13M27S, 20000, FLIGHT"})
    @DisplayName("vingt kilomètres à vol d’oiseau : 26 par la route estimée, ou un vol")
    void shouldEstimateByKind(Travel travel, Duration duration, double metres, TravelTime.Method method) {
        Start start = new Start(new VehicleId("A"), Question.north(20), travel);

        TravelTime time =
                EstimatedTravelTimes.USUAL.to(Question.SCENE, List.of(start)).getFirst();

        assertThat(time.duration()).isCloseTo(duration, Duration.ofSeconds(1));
        assertThat(time.metres()).isCloseTo(metres, within(30.0));
        assertThat(time.method()).isEqualTo(method);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T06:20:00Z, false",
        "2026-11-24T07:20:00Z, true",
        "2026-11-24T15:50:00Z, true",
        "2026-11-24T16:50:00Z, false",
        "2026-06-21T20:00:00Z, true",
        "2026-06-21T23:00:00Z, false"
    })
    @DisplayName("à Lille, le soleil de novembre va de 8 h 16 à 16 h 48 (heures de Paris), crépuscule en plus")
    void shouldKnowDayFromNight(Instant at, boolean day) {
        assertThat(Daylight.at(LILLE, at)).isEqualTo(day);
    }

    @Test
    @DisplayName("au solstice d’été à midi vrai le soleil est à 90° − latitude + 23,4°")
    void shouldPutTheSunWhereTheAlmanacPutsIt() {
        double noon = Daylight.elevation(LILLE, Instant.parse("2026-06-21T11:49:30Z"));

        assertThat(noon).isCloseTo(90 - 50.6292 + 23.44, within(0.1));
    }

    @ParameterizedTest
    @CsvSource({
        "SMUR.VLM, SMUR_ADULT, LIGHT",
        "SMUR.AR, UMH, HEAVY",
        "SMUR.AR-BAR, UMH, HEAVY",
        "SMUR.AR-PED, SMUR_PAEDIATRIC, HEAVY",
        "SMUR.HELISMUR, HELICOPTER, FLIGHT",
        "SIS.DRAGON, HELICOPTER, FLIGHT",
        "SIS.VSAV, FIRE_AMBULANCE, HEAVY",
        "SIS.VLISP, NURSE, LIGHT",
        "LIB.MEDV, CORRESPONDENT, LIGHT",
        "TSU.AMB-GV, AMBULANCE, HEAVY",
        "TSU.VSL, SEATED, LIGHT",
        "AASC.VPSP, FIRST_AID, HEAVY",
        "SMUR.PSM2, SUPPORT, HEAVY",
        "CODE.INCONNU, OTHER, HEAVY"
    })
    @DisplayName("le genre se lit dans le code national ; un code inconnu reste un moyen")
    void shouldReadTheKindFromTheNationalType(String type, MeansKind kind, Travel travel) {
        Vehicle vehicle = new Vehicle(
                new VehicleId("A"),
                "A",
                type,
                CrewLevel.MEDICAL,
                VehicleOwner.SMUR,
                new Vehicle.Base("", LILLE),
                1,
                List.of());

        assertThat(MeansKind.of(vehicle)).isEqualTo(kind);
        assertThat(kind.travel()).isEqualTo(travel);
    }
}
