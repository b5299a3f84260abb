package fr.centre15.dispatch.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.centre15.dispatch.orientation.OpeningHours.Opening;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Horaires d’ouverture")
class OpeningHoursTest {

    private static final OpeningHours HOUSE =
            OpeningHours.parse("lun-ven 20:00-00:00, sam 12:00-00:00, dim fer 08:00-00:00");

    private static Opening at(OpeningHours hours, String localTime) {
        return hours.at(instant(localTime), Ways.PARIS);
    }

    private static Instant instant(String localTime) {
        return LocalDateTime.parse(localTime).atZone(Ways.PARIS).toInstant();
    }

    @ParameterizedTest(name = "{0} : {1} jusqu’à / à partir de {2}")
    @CsvSource({
        "2026-11-24T19:59:59, fermé, 2026-11-24T20:00",
        "2026-11-24T20:00, ouvert, 2026-11-25T00:00",
        "2026-11-24T23:59:59, ouvert, 2026-11-25T00:00",
        "2026-11-25T00:00, fermé, 2026-11-25T20:00",
        "2026-11-28T11:59, fermé, 2026-11-28T12:00",
        "2026-11-29T03:00, fermé, 2026-11-29T08:00",
        "2026-12-25T10:00, ouvert, 2026-12-26T00:00",
        "2026-05-14T10:00, ouvert, 2026-05-15T00:00",
        "2026-04-06T10:00, ouvert, 2026-04-07T00:00"
    })
    @DisplayName("maison médicale de garde : soirs, fin de semaine, jours fériés")
    void shouldKnowWhenTheHouseIsOpen(String moment, String word, String border) {
        Opening expected = word.equals("ouvert")
                ? new Opening.Open(Optional.of(instant(border)))
                : new Opening.Closed(Optional.of(instant(border)));

        assertThat(at(HOUSE, moment)).isEqualTo(expected);
    }

    @Test
    @DisplayName("par-dessus minuit, et d’un créneau au suivant sans trou")
    void shouldRunOverMidnight() {
        OpeningHours nights = OpeningHours.parse("ven 20:00-08:00, sam 08:00-20:00");

        assertThat(at(nights, "2026-11-28T02:00"))
                .isEqualTo(new Opening.Open(Optional.of(instant("2026-11-28T20:00"))));
        assertThat(at(nights, "2026-11-28T20:00")).isInstanceOf(Opening.Closed.class);
    }

    @Test
    @DisplayName("la nuit où l’heure change, la fin reste celle des horloges du territoire")
    void shouldFollowTheClocksOfTheTerritory() {
        OpeningHours nights = OpeningHours.parse("sam 20:00-08:00");

        assertThat(nights.at(Instant.parse("2026-03-29T05:59:59Z"), Ways.PARIS)).isInstanceOf(Opening.Open.class);
        assertThat(nights.at(Instant.parse("2026-03-29T06:00:00Z"), Ways.PARIS)).isInstanceOf(Opening.Closed.class);
    }

    @Test
    @DisplayName("un jour férié de semaine vaut un dimanche, quand rien n’est dit des jours fériés")
    void shouldTakeAHolidayForASunday() {
        OpeningHours practice = OpeningHours.parse("lun-ven 09:00-19:00");

        assertThat(at(practice, "2026-07-14T10:00"))
                .isEqualTo(new Opening.Closed(Optional.of(instant("2026-07-15T09:00"))));
        assertThat(at(practice, "2026-07-13T10:00")).isInstanceOf(Opening.Open.class);
    }

    @Test
    @DisplayName("24/24 ne ferme jamais ; rien de dit n’est ni ouvert ni fermé")
    void shouldTellAlwaysFromUnknown() {
        assertThat(at(OpeningHours.parse("24/24"), "2026-01-01T03:00")).isEqualTo(new Opening.Open(Optional.empty()));
        assertThat(at(OpeningHours.parse(" "), "2026-01-01T03:00")).isEqualTo(new Opening.Unknown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"24/24", "", "lun mar mer 20:00-08:00, dim fer 08:00-20:00"})
    void shouldWriteWhatItReads(String text) {
        assertThat(OpeningHours.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lundi 08:00-12:00",
                "lun 8h-12h",
                "lun 25:00-08:00",
                "08:00-12:00",
                "lun-ven",
                "lun- 08:00-09:00"
            })
    void shouldRefuseWhatIsNoHours(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> OpeningHours.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2000-04-23"})
    void shouldKnowEaster(LocalDate easter) {
        assertThat(PublicHolidays.easter(easter.getYear())).isEqualTo(easter);
    }
}
