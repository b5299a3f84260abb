package fr.centre15.console.smur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.smur.EstimatedTravelTimes;
import fr.centre15.dispatch.smur.Travel;
import fr.centre15.dispatch.smur.TravelTime;
import fr.centre15.dispatch.smur.TravelTime.Method;
import fr.centre15.dispatch.smur.TravelTimes;
import fr.centre15.dispatch.smur.TravelTimes.Start;
import fr.centre15.dispatch.smur.VehicleId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
@DisplayName("Des temps de trajet que l’écran n’attend jamais")
class TimesOnDemandTest {

    private static final Wgs84Position SCENE = new Wgs84Position(50.6, 3.0);
    private static final List<Start> NEAR = starts(50.65);

    private final CountDownLatch open = new CountDownLatch(1);
    private final AtomicInteger questions = new AtomicInteger();
    private final AtomicBoolean broken = new AtomicBoolean();
    private final TimesOnDemand times = new TimesOnDemand(EstimatedTravelTimes.USUAL, this::byRoad);

    @AfterEach
    void close() {
        open.countDown();
        times.close();
    }

    @Test
    @DisplayName("routes muettes : l’estimation, tout de suite, autant de fois qu’on demande")
    void shouldNeverWaitForTheRoads() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(methods(NEAR)).containsExactly(Method.ESTIMATE);
        }

        assertThat(questions.get()).isLessThanOrEqualTo(2);
    }

    @Test
    @DisplayName("dès que les routes ont répondu : le temps par la route, et les écrans l’apprennent")
    void shouldAnswerByRoadOnceTheRoadsHaveAnswered() {
        assertThat(methods(NEAR)).containsExactly(Method.ESTIMATE);
        long before = times.answers();

        open.countDown();

        await().atMost(Duration.ofSeconds(10)).until(() -> times.answers() > before);
        assertThat(methods(NEAR)).containsExactly(Method.ROAD);
    }

    @Test
    @DisplayName("le moyen avance : son temps par la route reste, et est redemandé")
    void shouldKeepTheRoadTimeOfAVehicleThatMoves() {
        open.countDown();
        methods(NEAR);
        await().atMost(Duration.ofSeconds(10)).until(() -> questions.get() == 1);
        await().atMost(Duration.ofSeconds(10)).until(() -> times.answers() == 1);

        assertThat(methods(starts(50.64))).containsExactly(Method.ROAD);
        await().atMost(Duration.ofSeconds(10)).until(() -> questions.get() == 2);
        assertThat(methods(starts(50.6401))).containsExactly(Method.ROAD);
    }

    @Test
    @DisplayName("une panne des routes laisse l’estimation, et la question suivante repart")
    void shouldSurviveAFaultOfTheRoads() {
        broken.set(true);
        open.countDown();
        methods(NEAR);
        await().atMost(Duration.ofSeconds(10)).until(() -> questions.get() == 1);
        broken.set(false);

        await().atMost(Duration.ofSeconds(10)).until(() -> methods(NEAR).equals(List.of(Method.ROAD)));
    }

    @Test
    @DisplayName("1 000 lieux pendant que les routes se taisent : le nombre de questions reste borné")
    void shouldBoundWhatWaits() {
        for (int i = 0; i < 1_000; i++) {
            times.to(new Wgs84Position(40 + i / 100.0, 3.0), NEAR);
        }
        open.countDown();

        await().atMost(Duration.ofSeconds(10)).until(() -> times.answers() == questions.get());
        assertThat(questions.get()).isLessThanOrEqualTo(65);
    }

    @Test
    @DisplayName("d’autres routes sont importées : ce qui était connu est oublié")
    void shouldForgetWhenOtherRoadsAreThere() {
        open.countDown();
        methods(NEAR);
        await().atMost(Duration.ofSeconds(10)).until(() -> times.answers() == 1);

        times.watch(new AtomicBoolean(true)::getPlain, Duration.ofHours(1));

        await().atMost(Duration.ofSeconds(10)).until(() -> times.answers() == 2);
        assertThat(methods(NEAR)).containsExactly(Method.ESTIMATE);
    }

    private List<Method> methods(List<Start> starts) {
        return times.to(SCENE, starts).stream().map(TravelTime::method).toList();
    }

    private List<TravelTime> byRoad(Wgs84Position scene, List<TravelTimes.Start> starts) {
        questions.incrementAndGet();
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (broken.get()) {
            throw new IllegalStateException("no road today");
        }
        return starts.stream()
                .map(_ -> new TravelTime(Duration.ofMinutes(5), 6_000, Method.ROAD))
                .toList();
    }

    private static List<Start> starts(double latitude) {
        return List.of(new Start(new VehicleId("A"), new Wgs84Position(latitude, 3.0), Travel.LIGHT));
    }
}
