package fr.centre15.console.outbox;

import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.outbox.Effect;
import fr.centre15.dispatch.outbox.EffectId;
import fr.centre15.dispatch.outbox.EffectStatus;
import fr.centre15.dispatch.outbox.OutboxCommand;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way through one channel: a bounded number of attempts at once, each on a virtual thread, each with a time-out.
 * "Handed over" is on disk before the channel is called; what became of it is written afterwards. Attempts are begun by
 * the follower's thread only.
 */
final class ChannelDoor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelDoor.class);
    private static final long LAST_ANSWERS_SECONDS = 2;

    private final EffectChannel channel;
    private final DispatchGateway gateway;
    private final Semaphore places;
    private final Set<EffectId> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("samu-outbox-", 0).factory());

    private volatile boolean stopped;

    ChannelDoor(EffectChannel channel, DispatchGateway gateway) {
        this.channel = channel;
        this.gateway = gateway;
        this.places = new Semaphore(channel.settings().atOnce());
    }

    /** Effects that an attempt of this process is busy with. */
    Set<EffectId> underWay() {
        return Set.copyOf(underWay);
    }

    /** Goes on after a crash between hand-over and answer only where a second message does no harm. */
    boolean mayResume(Effect effect) {
        return channel.idempotentByEffectId()
                && effect.attempts() < channel.settings().attempts();
    }

    /** The retry policy: what certainly did not arrive, or may arrive twice, until the attempts are used up. */
    boolean repeatsNow(Effect effect, Instant now) {
        boolean harmless = effect.status() == EffectStatus.FAILED || channel.idempotentByEffectId();
        boolean worthIt = DeliveryFault.of(effect.cause())
                .map(DeliveryFault::isWorthRepeating)
                .orElse(false);
        return harmless
                && worthIt
                && effect.attempts() < channel.settings().attempts()
                && !effect.since()
                        .plus(channel.settings().pauseAfter(effect.attempts()))
                        .isAfter(now);
    }

    /** Begins an attempt, unless every place is taken: then the effect waits where it is. */
    void begin(Effect effect) {
        if (!places.tryAcquire()) {
            return;
        }
        underWay.add(effect.id());
        try {
            threads.execute(() -> attempt(effect));
        } catch (RejectedExecutionException stopping) {
            underWay.remove(effect.id());
            places.release();
        }
    }

    private void attempt(Effect effect) {
        boolean sent = false;
        try {
            if (!written(effect, EffectStatus.HANDED_OVER, "")) {
                return;
            }
            if (Need.of(effect, gateway.state()) != Need.WANTED) {
                written(effect, EffectStatus.FAILED, DeliveryFault.CALLED_OFF.name());
                return;
            }
            Future<Delivery> answer = threads.submit(() -> deliver(effect));
            sent = true;
            Delivery became = await(answer);
            if (!stopped) {
                write(effect, became);
            }
        } catch (InterruptedException | RejectedExecutionException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            if (!sent) {
                places.release();
            }
            underWay.remove(effect.id());
        }
    }

    /** Keeps its place until it is really over, so that a channel that ignores its time-out cannot pile up threads. */
    private Delivery deliver(Effect effect) throws InterruptedException {
        try {
            return channel.deliver(effect, gateway.state());
        } finally {
            places.release();
        }
    }

    private Delivery await(Future<Delivery> answer) throws InterruptedException {
        try {
            return answer.get(channel.settings().longestAnswer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            return Delivery.failed(DeliveryFault.NO_ANSWER);
        } catch (ExecutionException broken) {
            LOG.error(
                    "the channel {} broke: {}",
                    channel.kinds(),
                    broken.getCause().getClass().getSimpleName());
            return Delivery.failed(DeliveryFault.CHANNEL_BROKEN);
        }
    }

    private void write(Effect effect, Delivery became) {
        switch (became) {
            case Delivery.Confirmed _ -> written(effect, EffectStatus.CONFIRMED, "");
            case Delivery.Failed(var fault) -> written(effect, fault.leavesBehind(), fault.name());
        }
    }

    /** A result that could not be written is found again as "handed over", and treated as an interrupted attempt. */
    private boolean written(Effect effect, EffectStatus status, String cause) {
        return gateway.ask(Actor.SYSTEM, new OutboxCommand.ReportEffect(effect.id(), status, cause))
                .isAccepted();
    }

    /** Lets answers come in for a moment; what has none then is found as "handed over" at the next start. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST_ANSWERS_SECONDS, TimeUnit.SECONDS)) {
                stopped = true;
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            stopped = true;
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
