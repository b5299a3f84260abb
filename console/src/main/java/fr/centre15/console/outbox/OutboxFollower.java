package fr.centre15.console.outbox;

import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.outbox.Effect;
import fr.centre15.dispatch.outbox.EffectId;
import fr.centre15.dispatch.outbox.EffectKind;
import fr.centre15.dispatch.outbox.EffectStatus;
import fr.centre15.dispatch.outbox.OutboxCommand;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.MissionId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the published state and brings its open effects out of the house. The state is the only memory: what a crash
 * left behind is found in it. Own thread, woken by the pipeline and once a second; never blocks the pipeline.
 *
 * <p>An order for which no channel is set up stays "requested": it is given by telephone, and is settled when the crew is
 * reported under way or a person confirms it. A cancellation is never begun before the order it calls back has ended.
 */
public final class OutboxFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxFollower.class);

    /** An order that old is no longer sent by itself: somebody has long telephoned. */
    static final Duration SENT_WITHIN = Duration.ofMinutes(10);

    private static final long LOOKS_EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    private final DispatchGateway gateway;
    private final Map<EffectKind, ChannelDoor> doors = new EnumMap<>(EffectKind.class);
    private final AtomicBoolean somethingNew = new AtomicBoolean(true);
    private final Thread thread;

    private volatile boolean stopping;

    private OutboxFollower(DispatchGateway gateway, List<EffectChannel> channels) {
        this.gateway = gateway;
        for (EffectChannel channel : channels) {
            ChannelDoor door = new ChannelDoor(channel, gateway);
            for (EffectKind kind : channel.kinds()) {
                if (doors.put(kind, door) != null) {
                    throw new IllegalArgumentException("two channels for " + kind);
                }
            }
        }
        this.thread = Thread.ofPlatform().name("samu-outbox").daemon(true).unstarted(this::follow);
    }

    /** Starts following. At most one channel for each kind of effect. */
    public static OutboxFollower start(DispatchGateway gateway, List<EffectChannel> channels) {
        OutboxFollower follower = new OutboxFollower(gateway, channels);
        gateway.pipeline().onPublished(_ -> follower.wake());
        follower.thread.start();
        return follower;
    }

    /** No channel leads to the crews: a person telephones, and says so. */
    public boolean isGivenByPhone(EffectKind kind) {
        return !doors.containsKey(kind);
    }

    private void wake() {
        if (somethingNew.compareAndSet(false, true)) {
            LockSupport.unpark(thread);
        }
    }

    private void follow() {
        while (!stopping) {
            if (!somethingNew.getAndSet(false)) {
                LockSupport.parkNanos(this, LOOKS_EVERY_NANOS);
            }
            try {
                look();
            } catch (RuntimeException fault) {
                LOG.error("the outbox stumbled: {}", fault.getClass().getSimpleName(), fault);
            }
        }
    }

    /** What is under way is read before the state: an attempt that ended in between has its result in the state. */
    private void look() {
        Set<EffectId> underWay = new HashSet<>();
        doors.values().forEach(door -> underWay.addAll(door.underWay()));
        SamuState state = gateway.state();
        Instant now = gateway.clock().instant();
        for (Effect effect : state.outbox().open()) {
            if (!stopping && !underWay.contains(effect.id()) && !overtakes(effect, underWay)) {
                move(effect, Need.of(effect, state), now);
            }
        }
    }

    /** Its order may be settled, by a person who telephoned, while an attempt still brings it. */
    private static boolean overtakes(Effect effect, Set<EffectId> underWay) {
        return effect.kind() == EffectKind.CANCELLATION
                && underWay.contains(EffectId.orderOf(MissionId.parse(effect.target())));
    }

    private void move(Effect effect, Need need, Instant now) {
        ChannelDoor door = doors.get(effect.kind());
        boolean fresh = effect.since().plus(SENT_WITHIN).isAfter(now);
        if (need == Need.KNOWN) {
            report(effect, EffectStatus.CONFIRMED, knownBy(effect.kind()));
        } else if (need == Need.CALLED_OFF && effect.status() != EffectStatus.HANDED_OVER) {
            report(effect, EffectStatus.EXPIRED, DeliveryFault.CALLED_OFF.name());
        } else if (need == Need.NOT_YET) {
            return;
        } else if (effect.status() == EffectStatus.HANDED_OVER) {
            resume(effect, need == Need.WANTED && fresh, door);
        } else if (door != null && need == Need.WANTED) {
            send(effect, fresh, door, now);
        }
    }

    /** What the crew reported that shows that it knows. */
    private static String knownBy(EffectKind kind) {
        return switch (kind) {
            case ENGAGEMENT_ORDER -> "CREW_UNDER_WAY";
            case CANCELLATION -> "CREW_ON_ITS_WAY_BACK";
        };
    }

    /** Handed over by a process that is no more. */
    private void resume(Effect effect, boolean wanted, ChannelDoor door) {
        if (wanted && door != null && door.mayResume(effect)) {
            door.begin(effect);
        } else {
            report(effect, EffectStatus.UNCERTAIN, DeliveryFault.INTERRUPTED.name());
        }
    }

    private void send(Effect effect, boolean fresh, ChannelDoor door, Instant now) {
        if (effect.status() == EffectStatus.REQUESTED) {
            if (fresh) {
                door.begin(effect);
            } else {
                report(effect, EffectStatus.EXPIRED, "TOO_LATE");
            }
        } else if (fresh && door.repeatsNow(effect, now)) {
            gateway.ask(Actor.SYSTEM, new OutboxCommand.RepeatEffect(effect.id()));
        }
    }

    /** Not accepted means that the state moved on meanwhile, or that the journal is closed: the next look tells. */
    private void report(Effect effect, EffectStatus status, String cause) {
        gateway.ask(Actor.SYSTEM, new OutboxCommand.ReportEffect(effect.id(), status, cause));
    }

    @Override
    public void close() {
        stopping = true;
        LockSupport.unpark(thread);
        Set.copyOf(doors.values()).forEach(ChannelDoor::close);
        try {
            thread.join(Duration.ofSeconds(3));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
