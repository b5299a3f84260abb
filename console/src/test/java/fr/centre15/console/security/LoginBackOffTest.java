package fr.centre15.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LoginBackOffTest {

    private final AtomicLong now = new AtomicLong();
    private final LoginBackOff backOff = new LoginBackOff(now::get, 100);

    @Test
    @Tag("T19a")
    void shouldLookAtFewOfAThousandTriesInTenMinutes() {
        Random random = new Random(19);
        int evaluated = 0;

        for (int i = 0; i < 1_000; i++) {
            now.addAndGet(Duration.ofMillis(random.nextInt(1_200)).toNanos());
            evaluated += backOff.begin("admin", "10.0.0.66").isZero() ? 1 : 0;
        }

        assertThat(Duration.ofNanos(now.get())).isLessThanOrEqualTo(Duration.ofMinutes(11));
        assertThat(evaluated).isBetween(5, 20);
    }

    @Test
    @Tag("T19b")
    void shouldNotDelayTheSameAccountFromAnotherPost() {
        for (int i = 0; i < 1_000; i++) {
            backOff.begin("admin", "10.0.0.66");
        }

        assertThat(backOff.begin("admin", "10.0.0.12")).isZero();
    }

    @Test
    void shouldForgetFailuresAfterASuccess() {
        for (int i = 0; i < 4; i++) {
            backOff.begin("arm1", "10.0.0.12");
        }
        backOff.succeeded("arm1", "10.0.0.12");

        for (int i = 0; i < 5; i++) {
            assertThat(backOff.begin("arm1", "10.0.0.12")).isZero();
        }
        assertThat(backOff.begin("arm1", "10.0.0.12")).isPositive();
    }

    @Test
    void shouldStayBoundedUnderManyNames() {
        for (int i = 0; i < 10_000; i++) {
            backOff.begin("login" + i, "10.0.0.66");
        }

        assertThat(backOff.size()).isEqualTo(100);
    }
}
