package fr.centre15.dispatch.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @DisplayName("Les écritures d'un même numéro français sont un seul numéro")
    @ValueSource(
            strings = {"06 12 34 56 78", "+33 6 12 34 56 78", "0033612345678", "06.12.34.56.78", "(06)12-34/56 78"})
    void shouldReadEveryWritingOfAFrenchNumber(String raw) {
        assertThat(PhoneNumber.parse(raw)).contains(new PhoneNumber("0612345678"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anonymous", "06 12 34 56 7x", "12+34", "123456789012345678901", "+", "Privé"})
    void shouldReadNothingFromWhatIsNoNumber(String raw) {
        assertThat(PhoneNumber.parse(raw)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"+32475123456,+32475123456,false", "0320445566,03 20 44 55 66,false", "0712345678,07 12 34 56 78,true"})
    void shouldSpeakANumber(String raw, String spoken, boolean mobile) {
        PhoneNumber number = PhoneNumber.parse(raw).orElseThrow();

        assertThat(number.spoken()).isEqualTo(spoken);
        assertThat(number.isFrenchMobile()).isEqualTo(mobile);
    }

    @Test
    void shouldReadNothingFromAnEndlessText() {
        assertThat(PhoneNumber.parse(" ".repeat(5_000_000))).isEmpty();
    }

    @Test
    void shouldNotPrintItself() {
        assertThat(new PhoneNumber("0612345678")).hasToString("PhoneNumber[…]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PhoneNumber("06 12 34"))
                .withMessageNotContaining("06");
    }
}
