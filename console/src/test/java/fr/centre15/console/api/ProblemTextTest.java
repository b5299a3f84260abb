package fr.centre15.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.api.problem.ProblemCode;
import fr.centre15.dispatch.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProblemTextTest {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);

    @Test
    void shouldHaveASentenceForEveryRefusalAndNoOther() {
        assertThat(keys("refusal.")).isEqualTo(names(Refusal.values()));
    }

    @Test
    void shouldHaveASentenceForEveryProblemAndNoOther() {
        assertThat(keys("problem.")).isEqualTo(names(ProblemCode.values()));
    }

    @Test
    void shouldSayAWholeSentence() {
        for (Refusal refusal : Refusal.values()) {
            assertThat(TEXTS.getString("refusal." + refusal)).endsWith(".").hasSizeGreaterThan(40);
        }
    }

    private static Set<String> keys(String prefix) {
        return TEXTS.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
