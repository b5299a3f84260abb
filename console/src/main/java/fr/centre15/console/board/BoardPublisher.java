package fr.centre15.console.board;

import com.vaadin.flow.shared.Registration;
import fr.centre15.console.board.TrustSource.TrustItem;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.board.RegulationBoard;
import fr.centre15.dispatch.samu.SamuState;
import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Stands between pipeline and screens: notes that something changed, waits a short window, works the board out once, and
 * tells every console. The ring's thread only sets a flag; no console can delay another.
 */
@Component
class BoardPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(BoardPublisher.class);

    /** A change after a quiet moment is shown at once; in a storm the consoles are told this often. */
    private static final long WINDOW_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

    private final DispatchGateway gateway;
    private final List<TrustSource> trustSources;
    /** Checks that failed when last asked: said once each in the log. */
    private final Set<TrustSource> broken = ConcurrentHashMap.newKeySet();

    private final List<Runnable> consoles = new CopyOnWriteArrayList<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("samu-push").daemon(true).factory());

    private volatile long publishedAt = System.nanoTime() - WINDOW_NANOS;
    private volatile BoardSnapshot newest;
    private volatile @Nullable Worked worked;
    private volatile @Nullable Counted counted;

    BoardPublisher(DispatchGateway gateway, List<TrustSource> trustSources) {
        this.gateway = gateway;
        this.trustSources = trustSources;
        this.newest = snapshot();
        gateway.pipeline().onPublished(_ -> schedule());
        gateway.pipeline().onFailure(_ -> schedule());
        timer.scheduleWithFixedDelay(this::schedule, 1, 1, TimeUnit.SECONDS);
    }

    /** The board as last told to the consoles. */
    BoardSnapshot newest() {
        return newest;
    }

    /** The board as it is now: for the console whose own command was just answered. */
    BoardSnapshot snapshot() {
        SamuState state = gateway.state();
        List<TrustItem> trust = trustSources.stream()
                .map(this::ask)
                .distinct()
                .sorted(Comparator.comparingInt(TrustItem::order))
                .toList();
        Worked worked = work(state);
        Instant now = gateway.clock().instant();
        return new BoardSnapshot(
                state,
                worked.board(),
                figures(worked, now),
                trust,
                now.toEpochMilli(),
                gateway.pipeline().closedBecause().map(refusal -> Texts.of("fault." + refusal.name())));
    }

    /** A check that breaks is itself a reason for distrust; it must not take the board away from everyone. */
    private TrustItem ask(TrustSource source) {
        try {
            TrustItem item = source.trust();
            broken.remove(source);
            return item;
        } catch (RuntimeException fault) {
            if (broken.add(source)) {
                LOG.error("a check failed: {}", source.getClass().getSimpleName(), fault);
            }
            return new TrustItem(
                    Integer.MAX_VALUE,
                    Texts.of("trust.check"),
                    Texts.of("trust.check.broken"),
                    Texts.of("trust.check.degraded"));
        }
    }

    /** The queues, worked out again only when something they show has changed: the probe changes nothing. */
    private Worked work(SamuState state) {
        Worked last = worked;
        if (last != null && last.of(state)) {
            return last;
        }
        RegulationBoard board = RegulationBoard.of(state);
        Worked next = new Worked(state, board);
        worked = next;
        return next;
    }

    /** Counting an hour's calls: again when the board changed, and otherwise when a second has passed. */
    private Figures figures(Worked of, Instant now) {
        Counted last = counted;
        if (last != null && last.of == of && last.at.plusSeconds(1).isAfter(now)) {
            return last.figures;
        }
        Figures figures = Figures.of(of.state(), of.board(), now);
        counted = new Counted(of, now, figures);
        return figures;
    }

    private record Counted(Worked of, Instant at, Figures figures) {}

    private record Worked(SamuState state, RegulationBoard board) {

        boolean of(SamuState other) {
            return state.files() == other.files()
                    && state.calls() == other.calls()
                    && state.fleet() == other.fleet()
                    && state.staff() == other.staff()
                    && state.reference() == other.reference();
        }
    }

    /** @param console told after each change, on the push thread; must hand over and return */
    Registration subscribe(Runnable console) {
        consoles.add(console);
        return () -> consoles.remove(console);
    }

    private void schedule() {
        if (scheduled.compareAndSet(false, true)) {
            long sinceLast = System.nanoTime() - publishedAt;
            timer.schedule(this::publish, Math.max(0, WINDOW_NANOS - sinceLast), TimeUnit.NANOSECONDS);
        }
    }

    private void publish() {
        publishedAt = System.nanoTime();
        scheduled.set(false);
        try {
            newest = snapshot();
            consoles.forEach(Runnable::run);
        } catch (RuntimeException fault) {
            LOG.error("the board could not be published: {}", fault.getClass().getSimpleName(), fault);
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
