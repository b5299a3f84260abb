package fr.centre15.console.engine;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.pipeline.Reply;
import fr.centre15.dispatch.samu.SamuCommand;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once a second: a tick, and a probe that goes the whole way of a call. What the probe measures is what the trust strip
 * shows. Thread safe.
 */
public final class DispatchClock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DispatchClock.class);

    private final DispatchGateway gateway;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("samu-clock").daemon(true).factory());
    private final AtomicLong number = new AtomicLong();
    private final AtomicReference<ProbeResult> last = new AtomicReference<>(ProbeResult.NONE);

    private DispatchClock(DispatchGateway gateway) {
        this.gateway = gateway;
        this.number.set(gateway.state().memory().probe());
    }

    /**
     * What the last probe found.
     *
     * @param atNanos monotonic instant at which its record was on disk; 0 before the first
     * @param micros from the hand-over to the answer: ring, rules, journal and disk
     */
    public record ProbeResult(long number, long atNanos, long micros) {

        public static final ProbeResult NONE = new ProbeResult(0, 0, 0);

        /** Age in milliseconds by the monotonic clock. */
        public long ageMillis(long nowNanos) {
            return TimeUnit.NANOSECONDS.toMillis(nowNanos - atNanos);
        }
    }

    static DispatchClock start(DispatchGateway gateway) {
        DispatchClock clock = new DispatchClock(gateway);
        clock.timer.scheduleAtFixedRate(clock::beatOrSay, 0, 1, TimeUnit.SECONDS);
        return clock;
    }

    /** The last probe that came back. */
    public ProbeResult lastProbe() {
        return last.get();
    }

    /** A beat that stumbles is said; the next one comes all the same. */
    private void beatOrSay() {
        try {
            beat();
        } catch (RuntimeException fault) {
            LOG.error("the clock stumbled: {}", fault.getClass().getSimpleName(), fault);
        }
    }

    private void beat() {
        gateway.send(Actor.SYSTEM, new SamuCommand.Tick());
        long sent = System.nanoTime();
        long mine = number.incrementAndGet();
        gateway.send(Actor.SYSTEM, new SamuCommand.Probe(mine)).thenAccept(reply -> {
            if (reply instanceof Reply.Accepted) {
                long now = System.nanoTime();
                last.set(new ProbeResult(mine, now, TimeUnit.NANOSECONDS.toMicros(now - sent)));
            }
        });
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
