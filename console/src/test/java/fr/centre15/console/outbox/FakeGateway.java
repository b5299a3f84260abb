package fr.centre15.console.outbox;

import fr.centre15.dispatch.outbox.Effect;
import fr.centre15.dispatch.outbox.EffectId;
import fr.centre15.dispatch.outbox.EffectKind;
import fr.centre15.dispatch.samu.SamuState;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** The peer behind a channel: keeps what arrived, and dies or fails where a test says. */
final class FakeGateway implements EffectChannel {

    /** Where the process dies during the next delivery. */
    enum Point {
        NOWHERE,
        HANDED_OVER_NOT_SENT,
        SENT_NOT_CONFIRMED
    }

    private final boolean idempotent;
    private final ChannelSettings settings;
    private final List<EffectId> arrived = Collections.synchronizedList(new ArrayList<>());
    private final Queue<DeliveryFault> faults = new ArrayDeque<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    private volatile Point dies = Point.NOWHERE;
    private volatile CountDownLatch reached = new CountDownLatch(1);

    FakeGateway(boolean idempotent, ChannelSettings settings) {
        this.idempotent = idempotent;
        this.settings = settings;
    }

    static FakeGateway idempotent() {
        return new FakeGateway(true, patient(4));
    }

    static FakeGateway once() {
        return new FakeGateway(false, patient(4));
    }

    private static ChannelSettings patient(int attempts) {
        return new ChannelSettings(Duration.ofSeconds(30), 4, attempts, Duration.ofMillis(10));
    }

    FakeGateway dyingAt(Point point) {
        dies = point;
        return this;
    }

    FakeGateway failingWith(DeliveryFault... some) {
        faults.addAll(List.of(some));
        return this;
    }

    CountDownLatch reached() {
        return reached;
    }

    void lives() {
        dies = Point.NOWHERE;
    }

    /** Messages as they arrived; a peer that drops repeated ids shows each once. */
    List<EffectId> messages() {
        List<EffectId> all = List.copyOf(arrived);
        return idempotent ? all.stream().distinct().toList() : all;
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    @Override
    public Set<EffectKind> kinds() {
        return EnumSet.allOf(EffectKind.class);
    }

    @Override
    public boolean idempotentByEffectId() {
        return idempotent;
    }

    @Override
    public boolean reachesRealPeople() {
        return false;
    }

    @Override
    public ChannelSettings settings() {
        return settings;
    }

    @Override
    public Delivery deliver(Effect effect, SamuState state) throws InterruptedException {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            return dies == Point.NOWHERE ? answer(effect) : die(effect);
        } finally {
            atOnce.decrementAndGet();
        }
    }

    private Delivery answer(Effect effect) {
        DeliveryFault fault;
        synchronized (faults) {
            fault = faults.poll();
        }
        if (fault != null && fault.leavesBehind() == fr.centre15.dispatch.outbox.EffectStatus.FAILED) {
            return Delivery.failed(fault);
        }
        arrived.add(effect.id());
        return fault == null ? Delivery.confirmed() : Delivery.failed(fault);
    }

    /** Hangs until the process is gone. */
    private Delivery die(Effect effect) throws InterruptedException {
        if (dies == Point.SENT_NOT_CONFIRMED) {
            arrived.add(effect.id());
        }
        reached.countDown();
        new CountDownLatch(1).await();
        throw new AssertionError("nobody counts down");
    }
}
