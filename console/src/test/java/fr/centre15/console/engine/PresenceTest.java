package fr.centre15.console.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.staff.PersonId;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PresenceTest {

    private static final PersonId PERSON = new PersonId(new UUID(1, 1));

    private final AtomicLong nanos = new AtomicLong();
    private final Presence presence = new Presence(nanos::get, Duration.ofSeconds(10));

    @Test
    @Tag("H33b")
    void shouldCallSilentWhoGaveNoSignForLongerThanTheLimit() {
        presence.alive(PERSON);

        pass(10);
        assertThat(presence.isSilent(PERSON)).isFalse();

        pass(1);
        assertThat(presence.isSilent(PERSON)).isTrue();
    }

    @Test
    void shouldHearAPersonAgain() {
        pass(60);

        presence.alive(PERSON);

        assertThat(presence.isSilent(PERSON)).isFalse();
    }

    @Test
    void shouldGiveEveryoneTheSameTimeToComeBackAfterAStart() {
        assertThat(presence.isSilent(PERSON)).isFalse();

        pass(11);
        assertThat(presence.isSilent(PERSON)).isTrue();
    }

    private void pass(long seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}
