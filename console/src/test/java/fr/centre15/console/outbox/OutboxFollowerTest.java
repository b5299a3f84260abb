package fr.centre15.console.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.centre15.console.BlackHole;
import fr.centre15.dispatch.outbox.EffectId;
import fr.centre15.dispatch.outbox.EffectKind;
import fr.centre15.dispatch.outbox.EffectStatus;
import fr.centre15.dispatch.outbox.OutboxCommand;
import fr.centre15.dispatch.smur.FleetCommand;
import fr.centre15.dispatch.smur.MissionId;
import fr.centre15.dispatch.smur.VehicleStatus;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class OutboxFollowerTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    @TempDir
    Path place;

    @Test
    void shouldRepeatWhatCertainlyDidNotArriveUntilItDoes() {
        FakeGateway gateway = FakeGateway.once().failingWith(DeliveryFault.UNREACHABLE, DeliveryFault.BUSY);
        try (TestNode node = TestNode.open(place);
                OutboxFollower _ = OutboxFollower.start(node.gateway(), List.of(gateway))) {

            EffectId order = node.orderFor("LIL1");

            await().atMost(SOON).until(() -> node.effect(order).status() == EffectStatus.CONFIRMED);
            assertThat(node.effect(order).attempts()).isEqualTo(3);
            assertThat(gateway.messages()).containsExactly(order);
        }
    }

    @Test
    void shouldLeaveAnUnansweredOrderToAPersonWhereASecondOneWouldCount() {
        FakeGateway gateway = FakeGateway.once().failingWith(DeliveryFault.NO_ANSWER);
        try (TestNode node = TestNode.open(place);
                OutboxFollower _ = OutboxFollower.start(node.gateway(), List.of(gateway))) {

            EffectId order = node.orderFor("LIL1");
            EffectId next = node.orderFor("LIL2");

            await().atMost(SOON)
                    .until(() -> node.effect(order).status() == EffectStatus.UNCERTAIN
                            || node.effect(next).status() == EffectStatus.UNCERTAIN);
            await().during(Duration.ofMillis(1500))
                    .atMost(SOON)
                    .until(() -> gateway.messages().size() == 2);
        }
    }

    @Test
    void shouldStopRepeatingWhenTheAttemptsAreUsedUp() {
        FakeGateway gateway = FakeGateway.idempotent()
                .failingWith(
                        DeliveryFault.UNREACHABLE,
                        DeliveryFault.UNREACHABLE,
                        DeliveryFault.UNREACHABLE,
                        DeliveryFault.UNREACHABLE);
        try (TestNode node = TestNode.open(place);
                OutboxFollower _ = OutboxFollower.start(node.gateway(), List.of(gateway))) {

            EffectId order = node.orderFor("LIL1");

            await().atMost(SOON).until(() -> node.effect(order).attempts() == 4);
            await().during(Duration.ofMillis(1500))
                    .atMost(SOON)
                    .until(() -> node.effect(order).status() == EffectStatus.FAILED
                            && node.effect(order).attempts() == 4);
        }
    }

    @Test
    void shouldKeepAnOrderRequestedWithoutChannelUntilTheCrewIsUnderWay() {
        try (TestNode node = TestNode.open(place);
                OutboxFollower follower = OutboxFollower.start(node.gateway(), List.of())) {
            EffectId order = node.orderFor("LIL1");
            EffectId other = node.orderFor("LIL2");
            assertThat(follower.isGivenByPhone(EffectKind.ENGAGEMENT_ORDER)).isTrue();

            node.reports(order, VehicleStatus.ALERTED);

            await().atMost(SOON).until(() -> node.effect(order).status() == EffectStatus.CONFIRMED);
            assertThat(node.effect(order).cause()).isEqualTo("CREW_UNDER_WAY");
            assertThat(node.effect(other).status()).isEqualTo(EffectStatus.REQUESTED);
        }
    }

    @Test
    void shouldNotSendTheOrderOfAMissionThatWasCalledOff() {
        FakeGateway gateway = FakeGateway.idempotent();
        EffectId order;
        try (TestNode node = TestNode.open(place)) {
            order = node.orderFor("LIL1");
            node.say(new FleetCommand.CancelMission(new MissionId(order.value())));

            try (OutboxFollower _ = OutboxFollower.start(node.gateway(), List.of(gateway))) {
                await().atMost(SOON).until(() -> node.effect(order).status() == EffectStatus.EXPIRED);
            }
        }

        assertThat(gateway.messages()).isEmpty();
    }

    @Test
    void shouldTellTheCrewThatHasItsOrderThatTheMissionIsCalledOff() {
        FakeGateway gateway = FakeGateway.idempotent();
        try (TestNode node = TestNode.open(place);
                OutboxFollower _ = OutboxFollower.start(node.gateway(), List.of(gateway))) {
            EffectId order = node.orderFor("LIL1");
            await().atMost(SOON).until(() -> node.effect(order).status() == EffectStatus.CONFIRMED);

            node.say(new FleetCommand.CancelMission(new MissionId(order.value())));

            await().atMost(SOON)
                    .until(() -> node.lastToldTo(order).kind() == EffectKind.CANCELLATION
                            && node.lastToldTo(order).status() == EffectStatus.CONFIRMED);
            assertThat(gateway.messages())
                    .containsExactly(order, node.lastToldTo(order).id());
        }
    }

    @Test
    void shouldNeverLetACancellationOvertakeItsOrder() throws InterruptedException {
        FakeGateway gateway = FakeGateway.idempotent().dyingAt(FakeGateway.Point.HANDED_OVER_NOT_SENT);
        EffectId order;
        try (TestNode node = TestNode.open(place)) {
            try (OutboxFollower _ = OutboxFollower.start(node.gateway(), List.of(gateway))) {
                order = node.orderFor("LIL1");
                gateway.reached().await();
                node.say(new FleetCommand.CancelMission(new MissionId(order.value())));

                await().during(Duration.ofMillis(1200))
                        .atMost(SOON)
                        .until(() -> node.lastToldTo(order).kind() == EffectKind.CANCELLATION
                                && node.lastToldTo(order).status() == EffectStatus.REQUESTED);
            }
            gateway.lives();
            try (OutboxFollower _ = OutboxFollower.start(node.gateway(), List.of(gateway))) {
                await().atMost(SOON).until(() -> node.lastToldTo(order).status() == EffectStatus.CONFIRMED);
            }
            assertThat(node.effect(order).status()).isEqualTo(EffectStatus.EXPIRED);
            assertThat(gateway.messages())
                    .containsExactly(node.lastToldTo(order).id());
        }
    }

    @Test
    void shouldNotOvertakeAnOrderThatSomebodyTelephonedMeanwhile() throws InterruptedException {
        FakeGateway gateway = FakeGateway.idempotent().dyingAt(FakeGateway.Point.SENT_NOT_CONFIRMED);
        try (TestNode node = TestNode.open(place);
                OutboxFollower _ = OutboxFollower.start(node.gateway(), List.of(gateway))) {
            EffectId order = node.orderFor("LIL1");
            gateway.reached().await();
            gateway.lives();
            node.say(new OutboxCommand.ReportEffect(order, EffectStatus.CONFIRMED, "BY_PHONE"));

            EffectId cancellation = node.callsOff(order);

            await().during(Duration.ofMillis(1200))
                    .atMost(SOON)
                    .until(() -> node.effect(cancellation).status() == EffectStatus.REQUESTED);
        }
    }

    @Test
    void shouldLeaveACancellationToThePersonWhoTelephonesWithoutChannel() {
        try (TestNode node = TestNode.open(place);
                OutboxFollower follower = OutboxFollower.start(node.gateway(), List.of())) {
            EffectId order = node.orderFor("LIL1");
            EffectId other = node.orderFor("LIL2");
            for (EffectId each : List.of(order, other)) {
                node.say(new OutboxCommand.ReportEffect(each, EffectStatus.CONFIRMED, "BY_PHONE"));
            }
            EffectId cancellation = node.callsOff(order);
            EffectId second = node.callsOff(other);
            assertThat(follower.isGivenByPhone(EffectKind.CANCELLATION)).isTrue();

            node.reports(order, VehicleStatus.RETURNING);

            await().atMost(SOON).until(() -> node.effect(cancellation).status() == EffectStatus.CONFIRMED);
            assertThat(node.effect(cancellation).cause()).isEqualTo("CREW_ON_ITS_WAY_BACK");
            assertThat(node.effect(second).status()).isEqualTo(EffectStatus.REQUESTED);
        }
    }

    @Test
    @Tag("H17d")
    void shouldNotSendAnOldOrderByItself() {
        Instant then = Instant.now().minus(OutboxFollower.SENT_WITHIN).minusSeconds(60);
        EffectId order;
        try (TestNode node = TestNode.open(place, TestNode.at(then))) {
            order = node.orderFor("LIL1");
        }
        FakeGateway gateway = FakeGateway.idempotent();

        try (TestNode node = TestNode.open(place);
                OutboxFollower _ = OutboxFollower.start(node.gateway(), List.of(gateway))) {
            await().atMost(SOON).until(() -> node.effect(order).status() == EffectStatus.EXPIRED);
        }

        assertThat(gateway.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Tag("H17a")
    void shouldGoOnDispatchingWhileTheGatewayIsABlackHole(boolean swallowsConnects) {
        ChannelSettings settings = new ChannelSettings(Duration.ofSeconds(1), 3, 1, Duration.ofMillis(10));
        try (BlackHole hole = swallowsConnects ? BlackHole.swallowingConnects() : BlackHole.acceptingAndSilent();
                HttpOrderChannel channel = HttpOrderChannel.to(
                        URI.create("http://127.0.0.1:" + hole.port() + "/orders"), Duration.ofMillis(500), settings);
                TestNode node = TestNode.open(place);
                OutboxFollower _ = OutboxFollower.start(node.gateway(), List.of(channel))) {

            List<EffectId> orders = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                orders.add(node.orderFor("LIL" + i));
                assertThat(handedOver(node, orders)).isLessThanOrEqualTo(3);
            }

            EffectStatus end = swallowsConnects ? EffectStatus.FAILED : EffectStatus.UNCERTAIN;
            await().atMost(Duration.ofSeconds(40)).until(() -> {
                assertThat(handedOver(node, orders)).isLessThanOrEqualTo(3);
                return orders.stream().allMatch(order -> node.effect(order).status() == end);
            });
        }
    }

    @Test
    @Tag("H17a")
    void shouldNeverRunMoreAttemptsAtOnceThanTheChannelBears() throws InterruptedException {
        FakeGateway gateway = new FakeGateway(
                        true, new ChannelSettings(Duration.ofMillis(300), 2, 1, Duration.ofMillis(10)))
                .dyingAt(FakeGateway.Point.HANDED_OVER_NOT_SENT);
        try (TestNode node = TestNode.open(place);
                OutboxFollower _ = OutboxFollower.start(node.gateway(), List.of(gateway))) {

            List<EffectId> orders = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                orders.add(node.orderFor("LIL" + i));
            }

            await().atMost(SOON)
                    .until(() ->
                            orders.stream().allMatch(order -> node.effect(order).status() == EffectStatus.UNCERTAIN));
            assertThat(gateway.mostAtOnce()).isEqualTo(2);
        }
    }

    private static long handedOver(TestNode node, List<EffectId> orders) {
        return orders.stream()
                .filter(order -> node.effect(order).status() == EffectStatus.HANDED_OVER)
                .count();
    }
}
