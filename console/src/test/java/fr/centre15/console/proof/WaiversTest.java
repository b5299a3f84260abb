package fr.centre15.console.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.centre15.console.engine.Repository;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaiversTest {

    private static final String LINE =
            "CVE-2026-12345\torg.example:thing:1.2.3\tthe flawed class is not on our way\t2026-11-24";

    @Test
    @Tag("T21b")
    void shouldHoldNoExpiredWaiver() {
        LocalDate today = LocalDate.now();

        assertThat(Waiver.read(Repository.page("waivers.tsv"))).allMatch(waiver -> waiver.holdsOn(today));
    }

    @ParameterizedTest
    @Tag("T21b")
    @CsvSource({"2026-11-23,true", "2026-11-24,true", "2026-11-25,false", "2027-01-01,false", "2026-01-01,false"})
    void shouldHoldToItsLastDayAndForHalfAYearAtMost(LocalDate day, boolean holds) {
        Waiver waiver = Waiver.read(List.of(Waiver.HEADER, LINE)).getFirst();

        assertThat(waiver.holdsOn(day)).isEqualTo(holds);
    }

    @ParameterizedTest
    @Tag("T21b")
    @ValueSource(
            strings = {
                "",
                "CVE-2026-12345",
                "a flaw\torg.example:thing:1.2.3\tthe flawed class is not on our way\t2026-11-24",
                "CVE-2026-12345\tthing\tthe flawed class is not on our way\t2026-11-24",
                "CVE-2026-12345\torg.example:thing:1.2.3\t \t2026-11-24",
                "CVE-2026-12345\torg.example:thing:1.2.3\tthe flawed class is not on our way\t24/11/2026",
                "CVE-2026-12345\torg.example:thing:1.2.3\tthe flawed class is not on our way\t",
                "CVE-2026-12345\torg.example:thing:1.2.3\tthe flawed class is not on our way\t2026-11-24\t"
            })
    void shouldRefuseALineThatSaysTooLittle(String line) {
        assertThatThrownBy(() -> Waiver.read(List.of(Waiver.HEADER, LINE, line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 3: ");
    }

    @Test
    void shouldRefuseTheSameTwiceAndAFileWithoutHeader() {
        assertThatThrownBy(() -> Waiver.read(List.of(Waiver.HEADER, LINE, LINE)))
                .hasMessage("line 3: already waived");
        assertThatThrownBy(() -> Waiver.read(List.of(LINE))).hasMessage("line 1: the header is missing");
        assertThatThrownBy(() -> Waiver.read(List.of())).hasMessage("line 1: the header is missing");
    }
}
