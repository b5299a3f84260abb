package fr.centre15.console.smur;

import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.smur.TravelTime;
import fr.centre15.dispatch.smur.TravelTimes;
import fr.centre15.dispatch.smur.VehicleId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Travel times that a screen may ask for while it is drawn: answers at once with what is known, at first the estimate, and
 * has the roads asked by its own thread. One waiting question a scene, a bounded number of scenes. Thread safe.
 */
final class TimesOnDemand implements TravelTimes, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TimesOnDemand.class);
    private static final int MOST_SCENES = 64;

    /** A vehicle that moved less has the same way to go. */
    private static final double SAME_PLACE_METRES = 300;

    private final TravelTimes estimate;
    private final TravelTimes roads;
    private final LinkedHashMap<Wgs84Position, Map<VehicleId, Known>> scenes = new LinkedHashMap<>(16, 0.75f, true);
    private final LinkedHashMap<Wgs84Position, List<Start>> waiting = new LinkedHashMap<>();
    private final AtomicBoolean asking = new AtomicBoolean();
    private final AtomicLong answers = new AtomicLong();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("samu-roads").daemon(true).factory());

    /** A time and where it was reckoned from. */
    private record Known(Wgs84Position from, TravelTime time) {}

    /**
     * @param estimate quick, by whatever thread asks
     * @param roads slow, by our own thread
     */
    TimesOnDemand(TravelTimes estimate, TravelTimes roads) {
        this.estimate = estimate;
        this.roads = roads;
    }

    /** Looks now and then whether other roads are there; then everything known is forgotten. */
    void watch(BooleanSupplier otherRoads, Duration every) {
        worker.scheduleWithFixedDelay(
                () -> {
                    if (otherRoads.getAsBoolean()) {
                        forget();
                    }
                },
                0,
                every.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Grows whenever an answer may differ from the one before. */
    long answers() {
        return answers.get();
    }

    @Override
    public List<TravelTime> to(Wgs84Position scene, List<Start> starts) {
        Map<VehicleId, Known> known = known(scene);
        List<TravelTime> times = new ArrayList<>(estimate.to(scene, starts));
        List<Start> missing = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Start start = starts.get(i);
            Optional<Known> found = Optional.ofNullable(known.get(start.vehicle()));
            boolean near = found.filter(before -> before.from().metresTo(start.from()) <= SAME_PLACE_METRES)
                    .isPresent();
            int place = i;
            found.filter(before -> near || before.time().method() == TravelTime.Method.ROAD)
                    .ifPresent(before -> times.set(place, before.time()));
            if (!near) {
                missing.add(start);
            }
        }
        if (!missing.isEmpty()) {
            ask(scene, missing);
        }
        return List.copyOf(times);
    }

    private Map<VehicleId, Known> known(Wgs84Position scene) {
        synchronized (scenes) {
            return Optional.ofNullable(scenes.get(scene)).orElse(Map.of());
        }
    }

    private void ask(Wgs84Position scene, List<Start> starts) {
        synchronized (waiting) {
            if (!waiting.containsKey(scene) && waiting.size() >= MOST_SCENES) {
                return;
            }
            waiting.put(scene, List.copyOf(starts));
        }
        if (!worker.isShutdown() && asking.compareAndSet(false, true)) {
            worker.execute(this::answer);
        }
    }

    private void answer() {
        asking.set(false);
        for (Optional<Map.Entry<Wgs84Position, List<Start>>> next = next(); next.isPresent(); next = next()) {
            Wgs84Position scene = next.get().getKey();
            List<Start> starts = next.get().getValue();
            try {
                remember(scene, starts, roads.to(scene, starts));
            } catch (RuntimeException fault) {
                LOG.warn("the roads gave no answer: {}", fault.getClass().getSimpleName());
            }
        }
    }

    private Optional<Map.Entry<Wgs84Position, List<Start>>> next() {
        synchronized (waiting) {
            return Optional.ofNullable(waiting.pollFirstEntry());
        }
    }

    private void remember(Wgs84Position scene, List<Start> starts, List<TravelTime> times) {
        synchronized (scenes) {
            Map<VehicleId, Known> all = new HashMap<>(known(scene));
            for (int i = 0; i < starts.size(); i++) {
                all.put(starts.get(i).vehicle(), new Known(starts.get(i).from(), times.get(i)));
            }
            scenes.put(scene, Map.copyOf(all));
            if (scenes.size() > MOST_SCENES) {
                scenes.pollFirstEntry();
            }
        }
        answers.incrementAndGet();
    }

    private void forget() {
        synchronized (scenes) {
            scenes.clear();
        }
        answers.incrementAndGet();
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
