package fr.centre15.console.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.centre15.console.outbox.FakeGateway.Point;
import fr.centre15.dispatch.outbox.EffectId;
import fr.centre15.dispatch.outbox.EffectStatus;
import fr.centre15.dispatch.outbox.OutboxCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("kill")
@Timeout(60)
@Tag("H03c")
class OutboxAfterACrashTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    @TempDir
    Path place;

    @ParameterizedTest
    @EnumSource(
            value = Point.class,
            names = {"HANDED_OVER_NOT_SENT", "SENT_NOT_CONFIRMED"})
    void shouldShowOneMessageAtAnIdempotentGatewayWhereverTheProcessDied(Point point) throws Exception {
        FakeGateway gateway = FakeGateway.idempotent().dyingAt(point);
        EffectId order = diesWhileSending(gateway);

        gateway.lives();
        try (TestNode node = TestNode.open(place);
                OutboxFollower _ = OutboxFollower.start(node.gateway(), List.of(gateway))) {
            await().atMost(SOON).until(() -> node.effect(order).status() == EffectStatus.CONFIRMED);
        }

        assertThat(gateway.messages()).containsExactly(order);
    }

    @ParameterizedTest
    @EnumSource(
            value = Point.class,
            names = {"HANDED_OVER_NOT_SENT", "SENT_NOT_CONFIRMED"})
    void shouldAskAPersonWhereASecondMessageWouldBeASecondOrder(Point point) throws Exception {
        FakeGateway gateway = FakeGateway.once().dyingAt(point);
        EffectId order = diesWhileSending(gateway);
        int before = gateway.messages().size();

        gateway.lives();
        try (TestNode node = TestNode.open(place);
                OutboxFollower _ = OutboxFollower.start(node.gateway(), List.of(gateway))) {
            await().atMost(SOON).until(() -> node.effect(order).status() == EffectStatus.UNCERTAIN);
            assertThat(node.effect(order).cause()).isEqualTo("INTERRUPTED");
            assertThat(gateway.messages()).hasSize(before);

            node.say(new OutboxCommand.RepeatEffect(order));

            await().atMost(SOON).until(() -> node.effect(order).status() == EffectStatus.CONFIRMED);
            assertThat(gateway.messages()).hasSize(before + 1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Point.class,
            names = {"HANDED_OVER_NOT_SENT", "SENT_NOT_CONFIRMED"})
    void shouldCallBackAnOrderThatWasUnderWayWhenTheProcessDied(Point point) throws Exception {
        FakeGateway gateway = FakeGateway.idempotent().dyingAt(point);
        EffectId order = diesWhileSending(gateway);
        List<EffectId> before = gateway.messages();
        EffectId cancellation;

        gateway.lives();
        try (TestNode node = TestNode.open(place)) {
            cancellation = node.callsOff(order);
            try (OutboxFollower _ = OutboxFollower.start(node.gateway(), List.of(gateway))) {
                await().atMost(SOON).until(() -> node.effect(cancellation).status() == EffectStatus.CONFIRMED);
                assertThat(node.effect(order).status()).isEqualTo(EffectStatus.EXPIRED);
            }
        }

        List<EffectId> expected = new ArrayList<>(before);
        expected.add(cancellation);
        assertThat(gateway.messages()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = Point.class,
            names = {"HANDED_OVER_NOT_SENT", "SENT_NOT_CONFIRMED"})
    void shouldTellTheCrewOnceWhereverTheProcessDiedWhileCallingOff(Point point) throws Exception {
        FakeGateway gateway = FakeGateway.idempotent();
        EffectId order;
        EffectId cancellation;
        try (TestNode node = TestNode.open(place);
                OutboxFollower _ = OutboxFollower.start(node.gateway(), List.of(gateway))) {
            order = node.orderFor("LIL1");
            await().atMost(SOON).until(() -> node.effect(order).status() == EffectStatus.CONFIRMED);
            gateway.dyingAt(point);
            cancellation = node.callsOff(order);
            assertThat(gateway.reached().await(15, TimeUnit.SECONDS)).isTrue();
            assertThat(node.effect(cancellation).status()).isEqualTo(EffectStatus.HANDED_OVER);
        }

        gateway.lives();
        try (TestNode node = TestNode.open(place);
                OutboxFollower _ = OutboxFollower.start(node.gateway(), List.of(gateway))) {
            await().atMost(SOON).until(() -> node.effect(cancellation).status() == EffectStatus.CONFIRMED);
        }

        assertThat(gateway.messages()).containsExactly(order, cancellation);
    }

    @Test
    void shouldSendNothingWhenASettledJournalIsReplayed() {
        FakeGateway gateway = FakeGateway.idempotent();
        EffectId order;
        try (TestNode node = TestNode.open(place);
                OutboxFollower _ = OutboxFollower.start(node.gateway(), List.of(gateway))) {
            order = node.orderFor("LIL1");
            await().atMost(SOON).until(() -> node.effect(order).status() == EffectStatus.CONFIRMED);
        }
        FakeGateway afterwards = FakeGateway.once();

        try (TestNode node = TestNode.open(place);
                OutboxFollower _ = OutboxFollower.start(node.gateway(), List.of(afterwards))) {
            EffectId next = node.orderFor("LIL2");
            await().atMost(SOON).until(() -> node.effect(next).status() == EffectStatus.CONFIRMED);

            assertThat(afterwards.messages()).containsExactly(next);
        }
    }

    private EffectId diesWhileSending(FakeGateway gateway) throws InterruptedException {
        try (TestNode node = TestNode.open(place);
                OutboxFollower _ = OutboxFollower.start(node.gateway(), List.of(gateway))) {
            EffectId order = node.orderFor("LIL1");
            assertThat(gateway.reached().await(15, TimeUnit.SECONDS)).isTrue();
            assertThat(node.effect(order).status()).isEqualTo(EffectStatus.HANDED_OVER);
            return order;
        }
    }
}
