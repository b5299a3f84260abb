package fr.centre15.loadtests.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FictitiousNumbersTest {

    @Test
    void shouldAllDifferAndBelongToNobody() {
        var numbers = IntStream.range(0, FictitiousNumbers.count())
                .mapToObj(FictitiousNumbers::at)
                .toList();

        assertThat(numbers)
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("(019900|026191|035301|046571|053649|063998)\\d{4}"));
        assertThat(FictitiousNumbers.spoken(numbers.getFirst())).isEqualTo("01 99 00 00 00");
    }
}
