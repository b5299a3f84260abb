package fr.centre15.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.health.contributor.Health;

class StoreHealthTest {

    @ParameterizedTest
    @CsvSource({"NOT_CONFIGURED, UNKNOWN", "CATCHING_UP, UP", "UP_TO_DATE, UP", "DOWN, DOWN"})
    void shouldTellUpOrDownAndNothingElse(StoreStatus.State state, String expected) {
        StoreStatus status = new StoreStatus(
                state, Instant.EPOCH, OptionalLong.of(7), 3, Optional.of(StoreStatus.Cause.UNREACHABLE));

        Health health = new StoreHealth(() -> status).health();

        assertThat(health.getStatus().getCode()).isEqualTo(expected);
        assertThat(health.getDetails()).isEmpty();
    }
}
