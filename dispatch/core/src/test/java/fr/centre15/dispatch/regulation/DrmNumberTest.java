package fr.centre15.dispatch.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.centre15.dispatch.SamuId;
import fr.centre15.dispatch.fixtures.TestSamu;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrmNumberTest {

    private final TestSamu samu = TestSamu.atWork();

    @ParameterizedTest
    @DisplayName("La forme nationale : DRFR15, département, année, quantième, ordre")
    @CsvSource({
        "59, 2026-11-24, 412, DRFR155902632800412",
        "2A, 2026-01-01, 1, DRFR152A02600100001",
        "974, 2028-12-31, 99999, DRFR159742836699999"
    })
    void shouldWriteTheNationalForm(String department, LocalDate day, int order, String value) {
        DrmNumber number = DrmNumber.of(new SamuId(department), day, order);

        assertThat(number.value()).isEqualTo(value);
        assertThat(number.order()).isEqualTo(order);
    }

    @Test
    @DisplayName("Les numéros d'un jour se suivent sans trou")
    void shouldNumberTheFilesOfADayWithoutAGap() {
        for (int order = 1; order <= 30; order++) {
            assertThat(drmAt("2026-11-24T10:00:00Z").order()).isEqualTo(order);
        }
    }

    @ParameterizedTest
    @DisplayName("Le compte repart à 1 à minuit, heure de Paris, même les nuits de changement d'heure")
    @CsvSource({
        // winter time: midnight is 23:00Z; summer time: 22:00Z
        "2026-11-24T22:59:59Z, 26328, 2026-11-24T23:00:00Z, 26329",
        "2026-07-14T21:59:59Z, 26195, 2026-07-14T22:00:00Z, 26196",
        // the night to summer time starts in winter time and ends in summer time
        "2026-03-28T22:59:59Z, 26087, 2026-03-28T23:00:00Z, 26088",
        "2026-03-29T21:59:59Z, 26088, 2026-03-29T22:00:00Z, 26089",
        // the night to winter time has an hour twice
        "2026-10-24T21:59:59Z, 26297, 2026-10-24T22:00:00Z, 26298",
        "2026-10-25T22:59:59Z, 26298, 2026-10-25T23:00:00Z, 26299",
        "2026-12-31T22:59:59Z, 26365, 2026-12-31T23:00:00Z, 27001"
    })
    void shouldCountFromOneAtParisMidnight(String before, String day, String after, String nextDay) {
        drmAt(before);

        assertThat(drmAt(before).value()).isEqualTo("DRFR15590" + day + "00002");
        assertThat(drmAt(after).value()).isEqualTo("DRFR15590" + nextDay + "00001");
        assertThat(drmAt(after).order()).isEqualTo(2);
    }

    @Test
    @DisplayName("L'heure doublée de la nuit d'hiver ne donne pas deux fois le même numéro")
    void shouldNotRepeatANumberInTheHourThatComesTwice() {
        assertThat(drmAt("2026-10-25T00:30:00Z").value()).isEqualTo("DRFR155902629800001");
        assertThat(drmAt("2026-10-25T01:30:00Z").value()).isEqualTo("DRFR155902629800002");
    }

    @Test
    @DisplayName("Une commande datée d'avant minuit, traitée après, ne reprend pas un numéro déjà donné")
    void shouldNeverGiveANumberTwiceWhenTimeStepsBack() {
        DrmNumber yesterday = drmAt("2026-11-24T22:59:59Z");
        DrmNumber today = drmAt("2026-11-24T23:00:00Z");

        DrmNumber late = drmAt("2026-11-24T22:59:59Z");
        DrmNumber next = drmAt("2026-11-24T23:00:01Z");

        assertThat(late).isNotIn(yesterday, today);
        assertThat(next).isNotIn(yesterday, today, late);
        assertThat(next.value()).startsWith("DRFR155902632900");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "DRFR15590263280041", "DRFR1559026328004120", "drfr155902632800412", "DRFR15C902632800412"})
    void shouldRefuseAnotherShape(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DrmNumber(text));
    }

    @Test
    void shouldBeReadAloudInParts() {
        assertThat(new DrmNumber("DRFR155902632800412").spoken()).isEqualTo("DRFR15 590 26328 00412");
        assertThat(new DrmNumber("DRFR155902632800412").shortForm()).isEqualTo("00412");
    }

    private DrmNumber drmAt(String instant) {
        return samu.file(samu.at(instant).opensFile()).drm();
    }
}
