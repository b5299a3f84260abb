package fr.centre15.console.smur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.centre15.console.board.WhoGoes.Nearby.Knowledge;
import fr.centre15.dispatch.location.SearchUnavailable;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.geo.gazetteer.Defibrillator;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
@DisplayName("Les défibrillateurs, sans que l’écran attende le registre")
class DefibrillatorsAtHandTest {

    private static final Wgs84Position SCENE = new Wgs84Position(50.6, 3.0);
    private static final Defibrillator HALL = new Defibrillator("Mairie", "1 place", "hall", "", SCENE, 120);

    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicInteger questions = new AtomicInteger();
    private final DefibrillatorsAtHand atHand = new DefibrillatorsAtHand((_, _, _) -> {
        questions.incrementAndGet();
        if (away.get()) {
            throw new SearchUnavailable(SearchUnavailable.Reason.DATABASE_DOWN);
        }
        return List.of(HALL);
    });

    @AfterEach
    void close() {
        atHand.close();
    }

    @Test
    @DisplayName("demandé une fois par lieu, montré dès que le registre a répondu")
    void shouldAskOnceAndShowWhatIsFound() {
        assertThat(atHand.near(SCENE).knowledge()).isEqualTo(Knowledge.AWAITED);

        await().atMost(Duration.ofSeconds(10)).until(() -> atHand.near(SCENE).knowledge() == Knowledge.ANSWERED);

        assertThat(atHand.near(SCENE).found()).containsExactly(HALL);
        assertThat(questions).hasValue(1);
    }

    @Test
    @DisplayName("registre absent : rien d’affirmé, et il est redemandé")
    void shouldAskAgainWhenTheRegisterWasAway() {
        away.set(true);
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            assertThat(atHand.near(SCENE).knowledge()).isEqualTo(Knowledge.AWAITED);
            return questions.get() >= 2;
        });

        away.set(false);

        await().atMost(Duration.ofSeconds(10)).until(() -> atHand.near(SCENE).knowledge() == Knowledge.ANSWERED);
    }
}
