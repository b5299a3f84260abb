package fr.centre15.console.location;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.geo.aml.AmlRefusal;
import fr.centre15.geo.aml.AmlWarning;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Chaque avertissement et chaque refus d'AML a sa phrase, et il n'y en a pas d'autre")
class AmlWordsTest {

    @Test
    void shouldHaveOneSentencePerCode() {
        Stream<String> refusals = Arrays.stream(AmlRefusal.values()).map(AmlWords::of);
        Stream<String> warnings =
                Arrays.stream(AmlWarning.values()).map(AmlWarning::code).map(AmlWords::ofWarning);

        assertThat(Stream.concat(refusals, warnings))
                .hasSize(AmlRefusal.values().length + AmlWarning.values().length)
                .doesNotHaveDuplicates()
                .allMatch(sentence -> sentence.endsWith(".") && sentence.contains(" "));
    }

    @Test
    void shouldHaveNoSentenceWithoutACode() {
        long written = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith("aml.warning.") || key.startsWith("aml.refusal."))
                .count();

        assertThat(written).isEqualTo(AmlRefusal.values().length + AmlWarning.values().length);
    }

    @Test
    void shouldShowACodeOfAnotherSourceAsItIs() {
        assertThat(AmlWords.ofWarning("aml.later")).isEqualTo("aml.later");
        assertThat(AmlWords.ofWarning("browser.coarse")).isEqualTo("browser.coarse");
    }
}
