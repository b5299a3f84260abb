package fr.centre15.console.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.ui.ClockWords;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("Horloge murale déplacée")
class ClockWatchTest {

    private static final Instant MORNING = Instant.parse("2026-11-24T08:00:00Z");

    private final AtomicReference<Instant> wall = new AtomicReference<>(MORNING);
    private final AtomicLong nanos = new AtomicLong(-7);
    private final ClockWatch watch = new ClockWatch(wall::get, nanos::get, Duration.ofSeconds(30));

    @Test
    void shouldSayNothingWhileBothClocksGoTogether() {
        pass(Duration.ofDays(30));

        assertThat(watch.look()).isEmpty();
        assertThat(watch.hasMovedWithin(Duration.ofDays(60))).isFalse();
    }

    @Test
    void shouldSayNothingOfASmallCorrection() {
        move(Duration.ofSeconds(30));

        assertThat(watch.look()).isEmpty();
    }

    @Test
    @Tag("T32a")
    void shouldSayAtTheNextLookHowFarTheClockWasMoved() {
        pass(Duration.ofMinutes(3));
        move(Duration.ofHours(2));
        pass(Duration.ofSeconds(1));

        assertThat(watch.look())
                .hasValueSatisfying(move -> assertThat(move.by()).isEqualTo(Duration.ofHours(2)));
        assertThat(watch.look().orElseThrow().seenAt()).isEqualTo(wall.get());
    }

    @Test
    @Tag("T32a")
    void shouldSayThatTheClockWasPutBack() {
        move(Duration.ofSeconds(-31));

        assertThat(watch.look())
                .hasValueSatisfying(move -> assertThat(move.by()).isEqualTo(Duration.ofSeconds(-31)));
    }

    @Test
    void shouldAddUpSmallSteps() {
        move(Duration.ofSeconds(20));
        boolean afterOne = watch.look().isPresent();
        move(Duration.ofSeconds(20));

        assertThat(afterOne).isFalse();
        assertThat(watch.look()).isPresent();
    }

    @Test
    void shouldKeepTheAlarmUntilAPersonHasCheckedTheTime() {
        move(Duration.ofHours(2));
        watch.look();
        pass(Duration.ofDays(1));
        boolean aDayLater = watch.look().isPresent();

        watch.settle();

        assertThat(aDayLater).isTrue();
        assertThat(watch.look()).isEmpty();
    }

    @Test
    void shouldEndTheAlarmWhenTheClockIsPutBackToWhereItWas() {
        move(Duration.ofHours(2));
        watch.look();

        move(Duration.ofHours(-2));

        assertThat(watch.look()).isEmpty();
    }

    @Test
    void shouldKnowForHowLongAgesByTheWallClockMeanNothing() {
        move(Duration.ofHours(2));

        assertThat(watch.hasMovedWithin(Duration.ofMinutes(20))).isTrue();
        pass(Duration.ofMinutes(21));
        assertThat(watch.hasMovedWithin(Duration.ofMinutes(20))).isFalse();
    }

    @Test
    void shouldSayInWordsHowFar() {
        assertThat(ClockWords.of(Duration.ofHours(2))).isEqualTo("+2\u00a0h\u00a000\u00a0min");
        assertThat(ClockWords.of(Duration.ofSeconds(-95))).isEqualTo("−1\u00a0min\u00a035\u00a0s");
        assertThat(ClockWords.of(Duration.ofSeconds(45))).isEqualTo("+45\u00a0s");
    }

    private void pass(Duration time) {
        wall.updateAndGet(now -> now.plus(time));
        nanos.addAndGet(time.toNanos());
    }

    private void move(Duration by) {
        wall.updateAndGet(now -> now.plus(by));
    }
}
