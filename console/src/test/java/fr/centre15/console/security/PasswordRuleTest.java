package fr.centre15.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.api.problem.ProblemCode;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PasswordRuleTest {

    @Test
    void shouldRefuseShortLongCommonAndTelling() {
        assertThat(PasswordRule.fault("court", "arm1")).hasValue(ProblemCode.PASSWORD_TOO_SHORT);
        assertThat(PasswordRule.fault("é".repeat(40), "arm1")).hasValue(ProblemCode.PASSWORD_TOO_LONG);
        assertThat(PasswordRule.fault("MotDePasse1234", "arm1")).hasValue(ProblemCode.PASSWORD_TOO_COMMON);
        assertThat(PasswordRule.fault("bonjour-arm1-!", "arm1")).hasValue(ProblemCode.PASSWORD_TOO_COMMON);
        assertThat(PasswordRule.fault("aaaaaaaaaaaaaaaa", "arm1")).hasValue(ProblemCode.PASSWORD_TOO_COMMON);
        assertThat(PasswordRule.fault("le chat du voisin", "arm1")).isEmpty();
    }

    @Test
    void shouldDrawFirstPasswordsThatKeepTheRuleAndNeverRepeat() {
        SecureRandom random = new SecureRandom();
        Set<String> drawn = new HashSet<>();

        for (int i = 0; i < 200; i++) {
            String password = PasswordRule.draw(random);
            assertThat(PasswordRule.fault(password, "admin")).isEmpty();
            assertThat(password).hasSize(16).doesNotContainAnyWhitespaces().doesNotContain("0", "O", "1", "l", "I");
            drawn.add(password);
        }

        assertThat(drawn).hasSize(200);
    }
}
