package fr.centre15.console.smur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.centre15.console.smur.TelemetryLane.Taken;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.smur.VehicleId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class TelemetryLaneTest {

    private static final Instant EIGHT = Instant.parse("2026-11-24T08:00:00Z");
    private static final VehicleId LIL1 = new VehicleId("SMUR-LIL1");
    private static final double ONE_KM_NORTH = 0.008993;

    private final TelemetryLane lane =
            TelemetryLane.start(50, vehicle -> vehicle.value().contains("HELI") ? 300 : 200);

    @AfterEach
    void stop() {
        lane.close();
    }

    @Test
    void shouldKeepTheNewestPositionOfEachVehicle() {
        lane.report(LIL1, at(0, 0));
        lane.report(LIL1, at(60, 1));
        lane.report(new VehicleId("SMUR-LIL2"), at(0, 5));

        assertThat(lane.latest()).hasSize(2);
        assertThat(lane.latest(LIL1)).contains(at(60, 1));
    }

    @Test
    void shouldNeverMoveAVehicleBackwards() {
        lane.report(LIL1, at(60, 1));

        Taken late = lane.report(LIL1, at(30, 0));

        assertThat(late).isEqualTo(Taken.OLDER);
        assertThat(lane.latest(LIL1)).contains(at(60, 1));
    }

    @ParameterizedTest(name = "graine {0}")
    @ValueSource(longs = {22, 23, 24, 25, 26})
    @Tag("H10b")
    @DisplayName("300 positions dans le désordre : reste la plus récente par l’heure de l’événement")
    void shouldEndWithTheNewestPositionInWhateverOrderTheyArrive(long seed) {
        List<Integer> seconds = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            seconds.add(i);
        }
        Collections.shuffle(seconds, new Random(seed));

        seconds.forEach(second -> lane.report(LIL1, at(second, second * 0.02)));

        assertThat(lane.latest(LIL1).orElseThrow().deviceAt()).isEqualTo(EIGHT.plusSeconds(299));
        assertThat(lane.sound(LIL1)).isEqualTo(lane.latest(LIL1));
    }

    @Test
    @DisplayName("un moyen qui se signale 100 fois par seconde pendant une minute : une position gardée, peu d’envois")
    void shouldThinAVehicleThatReportsAHundredTimesASecond() {
        AtomicInteger told = new AtomicInteger();
        List<Map<VehicleId, VehiclePosition>> batches = Collections.synchronizedList(new ArrayList<>());
        lane.onMoved(batch -> {
            told.addAndGet(batch.size());
            batches.add(batch);
        });

        for (int i = 1; i <= 6_000; i++) {
            Instant at = EIGHT.plusMillis(10L * i);
            lane.report(LIL1, position(i * 0.0002, at, at));
        }

        await().atMost(Duration.ofSeconds(10))
                .until(() -> !batches.isEmpty()
                        && batches.getLast().get(LIL1).deviceAt().equals(EIGHT.plusSeconds(60)));
        assertThat(told.get()).isEqualTo(batches.size()).isLessThan(600);
        assertThat(lane.latest()).hasSize(1);
    }

    @Test
    void shouldDoubtAJumpThatNoVehicleCanMake() {
        lane.report(LIL1, at(0, 0));

        Taken jump = lane.report(LIL1, at(10, 50));

        assertThat(jump).isEqualTo(Taken.DOUBTFUL);
        assertThat(lane.latest(LIL1).orElseThrow().doubtful()).isTrue();
        assertThat(lane.sound(LIL1)).contains(at(0, 0));
    }

    @Test
    void shouldForgetAWrongPositionAsSoonAsTheVehicleIsBackOnItsWay() {
        lane.report(LIL1, at(0, 0));
        lane.report(LIL1, at(10, 50));

        Taken back = lane.report(LIL1, at(20, 0.3));

        assertThat(back).isEqualTo(Taken.TAKEN);
        assertThat(lane.sound(LIL1)).contains(at(20, 0.3));
    }

    @Test
    void shouldBelieveASecondPositionThatAgreesWithTheJump() {
        lane.report(LIL1, at(0, 0));
        lane.report(LIL1, at(10, 50));

        Taken second = lane.report(LIL1, at(20, 50.2));

        assertThat(second).isEqualTo(Taken.TAKEN);
    }

    @Test
    void shouldLetAHelicopterFlyFasterThanACar() {
        VehicleId helicopter = new VehicleId("SMUR-HELI");
        lane.report(helicopter, at(0, 0));
        lane.report(LIL1, at(0, 0));

        assertThat(lane.report(helicopter, at(60, 4.5))).isEqualTo(Taken.TAKEN);
        assertThat(lane.report(LIL1, at(60, 4.5))).isEqualTo(Taken.DOUBTFUL);
    }

    @Test
    void shouldNotLetAClockThatRunsAheadBlockWhatFollows() {
        Instant received = EIGHT.plusSeconds(5);
        lane.report(LIL1, position(0, EIGHT.plus(Duration.ofDays(1)), received));

        Taken next = lane.report(LIL1, position(0.1, EIGHT.plusSeconds(10), EIGHT.plusSeconds(11)));

        assertThat(next).isEqualTo(Taken.TAKEN);
    }

    @Test
    void shouldShedVehiclesBeyondItsBound() {
        for (int i = 0; i < 60; i++) {
            lane.report(new VehicleId("V" + i), at(0, 0));
        }

        assertThat(lane.latest()).hasSize(50);
        assertThat(lane.shed()).isEqualTo(10);
        assertThat(lane.report(new VehicleId("V3"), at(60, 1))).isEqualTo(Taken.TAKEN);
    }

    @Test
    void shouldGiveASlowListenerFewerBatchesAndNeverWaitForIt() throws InterruptedException {
        List<Map<VehicleId, VehiclePosition>> batches = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        lane.onMoved(batch -> {
            batches.add(batch);
            busy.countDown();
            awaitQuietly(go);
        });
        lane.report(LIL1, at(0, 0));
        busy.await();

        for (int second = 1; second <= 1_000; second++) {
            lane.report(LIL1, at(second, second * 0.02));
        }
        go.countDown();

        await().atMost(Duration.ofSeconds(10)).until(() -> batches.size() == 2);
        assertThat(batches.getLast().get(LIL1).deviceAt()).isEqualTo(EIGHT.plusSeconds(1_000));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static VehiclePosition at(int second, double kmNorth) {
        return position(kmNorth, EIGHT.plusSeconds(second), EIGHT.plusSeconds(second));
    }

    private static VehiclePosition position(double kmNorth, Instant deviceAt, Instant receivedAt) {
        return VehiclePosition.reported(
                new Wgs84Position(50.6 + kmNorth * ONE_KM_NORTH, 3.0),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                deviceAt,
                receivedAt);
    }
}
