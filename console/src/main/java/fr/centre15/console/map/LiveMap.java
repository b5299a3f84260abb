package fr.centre15.console.map;

import fr.centre15.dispatch.samu.Reference;
import fr.centre15.dispatch.samu.SamuState;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The moving part of the map, worked out when a console asks and at most once a second, once for all of them. Nothing is done
 * while nobody looks; a console that is slow asks less often and gets what changed meanwhile. Thread safe.
 */
final class LiveMap {

    private static final long SHORTEST_NANOS = TimeUnit.MILLISECONDS.toNanos(900);

    private final Supplier<SamuState> state;
    private final Supplier<Instant> clock;
    private final LiveRows rows;
    private final Function<Reference, String> ground;
    private @Nullable Frame last;
    private long lastNanos;

    LiveMap(Supplier<SamuState> state, Supplier<Instant> clock, LiveRows rows, Function<Reference, String> ground) {
        this.state = state;
        this.clock = clock;
        this.rows = rows;
        this.ground = ground;
    }

    /** The map as it is, a second old at most. */
    synchronized Frame frame() {
        long now = System.nanoTime();
        Frame before = last;
        if (before != null && now - lastNanos < SHORTEST_NANOS) {
            return before;
        }
        SamuState seen = state.get();
        Frame.Seen what = new Frame.Seen(
                clock.get().toEpochMilli(),
                rows.units(seen),
                LiveRows.names(seen.fleet()),
                LiveRows.places(seen),
                ground.apply(seen.reference()));
        Frame next = before == null ? Frame.first(what) : before.then(what);
        last = next;
        lastNanos = now;
        return next;
    }
}
