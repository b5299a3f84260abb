package fr.centre15.console.demo;

import fr.centre15.console.outbox.ChannelSettings;
import fr.centre15.console.outbox.Delivery;
import fr.centre15.console.outbox.EffectChannel;
import fr.centre15.dispatch.outbox.Effect;
import fr.centre15.dispatch.outbox.EffectKind;
import fr.centre15.dispatch.samu.SamuState;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** The way to a simulated crew: it reads its order after a moment. The crew leaves because the order is confirmed. */
final class VirtualCrewChannel implements EffectChannel {

    private static final ChannelSettings SETTINGS =
            new ChannelSettings(Duration.ofSeconds(10), 32, 3, Duration.ofSeconds(1));
    private static final int SHORTEST_MILLIS = 600;
    private static final int SPREAD_MILLIS = 1_200;

    @Override
    public Set<EffectKind> kinds() {
        return EnumSet.allOf(EffectKind.class);
    }

    @Override
    public boolean idempotentByEffectId() {
        return true;
    }

    @Override
    public boolean reachesRealPeople() {
        return false;
    }

    @Override
    public ChannelSettings settings() {
        return SETTINGS;
    }

    @Override
    public Delivery deliver(Effect effect, SamuState state) throws InterruptedException {
        int delay = SHORTEST_MILLIS + Math.floorMod(effect.id().hashCode(), SPREAD_MILLIS);
        try {
            return new CompletableFuture<Delivery>()
                    .completeOnTimeout(Delivery.confirmed(), delay, TimeUnit.MILLISECONDS)
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("nothing in there can fail", e);
        }
    }
}
