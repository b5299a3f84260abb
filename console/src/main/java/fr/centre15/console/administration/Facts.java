package fr.centre15.console.administration;

import fr.centre15.console.administration.Fact.Weight;
import fr.centre15.console.engine.ClockWatch;
import fr.centre15.console.engine.DiskKeeper;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.store.Store;
import fr.centre15.console.store.StoreStatus;
import fr.centre15.console.ui.ClockWords;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.journal.DiskWatch;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the supervisor must know of the machine, each line with what to do. Thread safe. */
@Component
class Facts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM HH:mm:ss");
    private static final long MEBI = 1 << 20;

    private final Machine machine;
    private final DispatchGateway gateway;
    private final DiskKeeper disk;
    private final Store store;
    private final ClockWatch watch;

    Facts(Machine machine, DispatchGateway gateway, DiskKeeper disk, Store store, ClockWatch watch) {
        this.machine = machine;
        this.gateway = gateway;
        this.disk = disk;
        this.store = store;
        this.watch = watch;
    }

    /** What can change while one looks. */
    List<Fact> now() {
        List<Fact> facts = new ArrayList<>();
        facts.add(intake());
        facts.add(diskFact());
        facts.add(reserve());
        facts.add(storeFact());
        facts.add(clockFact());
        facts.add(poisoned());
        facts.addAll(Sendings.of(gateway.state()));
        return facts;
    }

    /** What the last start found. */
    List<Fact> start() {
        return StartFacts.of(machine.recovery(), machine.damagedSnapshots());
    }

    private Fact intake() {
        return gateway.pipeline()
                .closedBecause()
                .map(refusal ->
                        fact("intake", Texts.of("supervision.closed"), Weight.ALARM, Texts.of("fault." + refusal)))
                .orElse(fact("intake", Texts.of("supervision.open"), Weight.GOOD, ""));
    }

    private Fact diskFact() {
        DiskWatch.Level level = disk.level();
        String free = Texts.of(
                "supervision.disk.free",
                Map.of("level", Texts.of("disk.level." + level), "free", Long.toString(machine.usableBytes() / MEBI)));
        Weight weight = level == DiskWatch.Level.NORMAL
                ? Weight.GOOD
                : level == DiskWatch.Level.WARN ? Weight.NOTE : Weight.ALARM;
        return fact("disk", free, weight, level == DiskWatch.Level.NORMAL ? "" : Texts.of("supervision.disk.advice"));
    }

    private Fact reserve() {
        long bytes = machine.reserveBytes();
        return bytes > 0
                ? fact("reserve", Texts.of("supervision.reserve.kept", "size", bytes / MEBI), Weight.GOOD, "")
                : fact(
                        "reserve",
                        Texts.of("supervision.reserve.gone"),
                        Weight.NOTE,
                        Texts.of("supervision.reserve.gone-advice"));
    }

    private Fact storeFact() {
        StoreStatus status = store.status().get();
        String value = Texts.of(
                "store.state." + status.state(),
                Map.of(
                        "behind", Long.toString(status.positionsBehind().orElse(0)),
                        "since", time(status.since())));
        String cause = status.cause()
                .map(known -> " · " + Texts.of("store.cause." + known))
                .orElse("");
        boolean down = status.state() == StoreStatus.State.DOWN;
        String advice = down
                ? Texts.of("supervision.store.down")
                : status.state() == StoreStatus.State.NOT_CONFIGURED ? Texts.of("supervision.store.none") : "";
        return fact("store", value + cause, down ? Weight.ALARM : advice.isEmpty() ? Weight.GOOD : Weight.NOTE, advice);
    }

    private Fact clockFact() {
        return watch.look()
                .map(move -> fact(
                        "clock",
                        Texts.of(
                                "supervision.clock.moved",
                                Map.of("by", ClockWords.of(move.by()), "since", time(move.seenAt()))),
                        Weight.ALARM,
                        Texts.of("supervision.clock.advice")))
                .orElseGet(() -> fact("clock", Texts.of("trust.clock.steady"), Weight.GOOD, ""));
    }

    private Fact poisoned() {
        long count = gateway.state().memory().poisoned();
        return count == 0
                ? fact("poisoned", Texts.of("supervision.none"), Weight.GOOD, "")
                : fact("poisoned", Long.toString(count), Weight.ALARM, Texts.of("supervision.poisoned.advice"));
    }

    String time(Instant at) {
        ZoneId zone = gateway.state().reference().profile().zone();
        return TIME.format(at.atZone(zone));
    }

    /** Server time, so that a page that stands still is seen to. */
    String asOf() {
        return time(gateway.clock().instant());
    }

    private static Fact fact(String id, String value, Weight weight, String advice) {
        return new Fact(id, Texts.of("supervision.fact." + id), value, weight, advice);
    }
}
