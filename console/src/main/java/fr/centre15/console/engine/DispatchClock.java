package fr.centre15.console.engine;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.pipeline.Reply;
import fr.centre15.dispatch.samu.SamuCommand;
import fr.centre15.dispatch.samu.SamuState;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once a second: a tick, and a probe that goes the whole way of a call: ring, rules, journal, disk, then back to who asked
 * and on to the boards. How long no probe came through is what the trust strip shows. Thread safe.
 */
public final class DispatchClock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DispatchClock.class);

    private final DispatchGateway gateway;
    private final LongSupplier nanoTime;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("samu-clock").daemon(true).factory());
    private final AtomicLong number = new AtomicLong();
    private volatile Optional<Passage> answered = Optional.empty();
    private volatile Optional<Passage> handedToBoards = Optional.empty();

    /** @param nanoTime the monotonic clock */
    DispatchClock(DispatchGateway gateway, LongSupplier nanoTime) {
        this.gateway = gateway;
        this.nanoTime = nanoTime;
        this.number.set(gateway.state().memory().probe());
        gateway.pipeline().onPublished(state -> boardsSee(state.of(gateway.samu())));
    }

    /**
     * A probe at one end of its way.
     *
     * @param atNanos monotonic instant of its arrival
     */
    private record Passage(long number, long atNanos, Duration taken) {}

    static DispatchClock start(DispatchGateway gateway) {
        DispatchClock clock = new DispatchClock(gateway, System::nanoTime);
        clock.timer.scheduleAtFixedRate(clock::beatOrSay, 0, 1, TimeUnit.SECONDS);
        return clock;
    }

    /** From the hand-over of the last probe to its answer: ring, rules, journal and disk. Empty before the first. */
    public Optional<Duration> roundTrip() {
        return answered.map(Passage::taken);
    }

    /** Since when no probe has been both answered and handed to the boards. Empty before the first that was. */
    public Optional<Duration> silence() {
        return answered.flatMap(back -> handedToBoards.map(
                shown -> Duration.ofNanos(nanoTime.getAsLong() - Math.min(back.atNanos, shown.atNanos))));
    }

    /** On the boards' thread, which also wakes whoever follows the journal. */
    private void boardsSee(SamuState state) {
        long probe = state.memory().probe();
        if (handedToBoards.isEmpty() || handedToBoards.get().number < probe) {
            handedToBoards = Optional.of(new Passage(probe, nanoTime.getAsLong(), Duration.ZERO));
        }
    }

    /** A beat that stumbles is said; the next one comes all the same. */
    private void beatOrSay() {
        try {
            beat();
        } catch (RuntimeException fault) {
            LOG.error("the clock stumbled: {}", fault.getClass().getSimpleName(), fault);
        }
    }

    void beat() {
        gateway.send(Actor.SYSTEM, new SamuCommand.Tick());
        long sent = nanoTime.getAsLong();
        long mine = number.incrementAndGet();
        gateway.send(Actor.SYSTEM, new SamuCommand.Probe(mine)).thenAccept(reply -> {
            if (reply instanceof Reply.Accepted) {
                long now = nanoTime.getAsLong();
                answered = Optional.of(new Passage(mine, now, Duration.ofNanos(now - sent)));
            }
        });
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
