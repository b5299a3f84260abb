package fr.centre15.console.smur;

import fr.centre15.dispatch.smur.VehicleId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Positions of vehicles, past the journal: only the newest of each is kept, listeners get what changed in batches, and a
 * listener that is slow gets fewer, larger ones. Bounded; thread safe; never blocks who reports.
 */
public final class TelemetryLane implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TelemetryLane.class);
    private static final long BATCH_MILLIS = 250;

    private final int most;
    private final ToDoubleFunction<VehicleId> limitKmh;
    private final ConcurrentHashMap<VehicleId, Track> tracks = new ConcurrentHashMap<>();
    private final Set<VehicleId> changed = ConcurrentHashMap.newKeySet();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong shed = new AtomicLong();
    private final ScheduledExecutorService drain = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("samu-telemetry").daemon(true).factory());

    private TelemetryLane(int most, ToDoubleFunction<VehicleId> limitKmh) {
        this.most = most;
        this.limitKmh = limitKmh;
    }

    /** What became of a reported position. */
    public enum Taken {
        TAKEN,
        /** Kept, and marked: the vehicle cannot have gone that fast. */
        DOUBTFUL,
        /** Older than what is known: a vehicle never moves backwards in time. */
        OLDER,
        /** The lane is full of other vehicles. */
        SHED
    }

    /** Told about what moved, on the lane's own thread. */
    @FunctionalInterface
    public interface Listener {
        void moved(Map<VehicleId, VehiclePosition> batch);
    }

    /**
     * @param most vehicles at the same time
     * @param limitKmh how fast a vehicle can go; asked at each report, must not block
     */
    public static TelemetryLane start(int most, ToDoubleFunction<VehicleId> limitKmh) {
        TelemetryLane lane = new TelemetryLane(most, limitKmh);
        lane.drain.scheduleWithFixedDelay(lane::drain, BATCH_MILLIS, BATCH_MILLIS, TimeUnit.MILLISECONDS);
        return lane;
    }

    public Taken report(VehicleId vehicle, VehiclePosition position) {
        if (!tracks.containsKey(vehicle) && tracks.size() >= most) {
            shed.incrementAndGet();
            return Taken.SHED;
        }
        double limit = limitKmh.applyAsDouble(vehicle);
        Track after = tracks.compute(vehicle, (_, before) -> {
            if (before == null) {
                return Track.beginning(position);
            }
            return before.isNewerThan(position) ? before : before.then(position, limit);
        });
        if (!after.newest().at().equals(position.at())
                || !after.newest().position().equals(position.position())) {
            return Taken.OLDER;
        }
        changed.add(vehicle);
        return after.newest().doubtful() ? Taken.DOUBTFUL : Taken.TAKEN;
    }

    /** The newest position of every vehicle. A copy. */
    public Map<VehicleId, VehiclePosition> latest() {
        Map<VehicleId, VehiclePosition> all = new HashMap<>();
        tracks.forEach((vehicle, track) -> all.put(vehicle, track.newest()));
        return Map.copyOf(all);
    }

    public Optional<VehiclePosition> latest(VehicleId vehicle) {
        return Optional.ofNullable(tracks.get(vehicle)).map(Track::newest);
    }

    /** The last position that nothing speaks against: the one to reckon with. */
    public Optional<VehiclePosition> sound(VehicleId vehicle) {
        return Optional.ofNullable(tracks.get(vehicle)).map(Track::sound);
    }

    public void onMoved(Listener listener) {
        listeners.add(listener);
    }

    /** Positions of vehicles for which there was no room. */
    public long shed() {
        return shed.get();
    }

    private void drain() {
        Map<VehicleId, VehiclePosition> batch = new HashMap<>();
        for (VehicleId vehicle : changed) {
            changed.remove(vehicle);
            latest(vehicle).ifPresent(position -> batch.put(vehicle, position));
        }
        if (batch.isEmpty()) {
            return;
        }
        Map<VehicleId, VehiclePosition> told = Map.copyOf(batch);
        for (Listener listener : listeners) {
            try {
                listener.moved(told);
            } catch (RuntimeException fault) {
                LOG.warn("a listener of positions failed: {}", fault.getClass().getSimpleName());
            }
        }
    }

    @Override
    public void close() {
        drain.shutdownNow();
    }
}
