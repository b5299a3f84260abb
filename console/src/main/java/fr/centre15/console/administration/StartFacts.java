package fr.centre15.console.administration;

import fr.centre15.console.administration.Fact.Weight;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.journal.RecoveryReport;
import fr.centre15.dispatch.journal.TornRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the recovery of the journal found, in words. Pure. */
final class StartFacts {

    private static final int SHOWN = 20;

    private StartFacts() {}

    static List<Fact> of(RecoveryReport report, List<String> damagedSnapshots) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "start",
                Texts.of("supervision.fact.start"),
                Texts.of(
                        "supervision.start.value",
                        Map.of(
                                "number", Integer.toString(report.incarnation()),
                                "replayed", Long.toString(report.replayed()))),
                Weight.GOOD,
                ""));
        facts.add(lost(report.acknowledgedLost()));
        List<TornRecord> torn = report.torn();
        if (torn.isEmpty()) {
            facts.add(good("torn"));
        }
        torn.reversed().stream().limit(SHOWN).map(StartFacts::tornFact).forEach(facts::add);
        if (damagedSnapshots.isEmpty()) {
            facts.add(good("snapshots"));
        }
        damagedSnapshots.stream().limit(SHOWN).map(StartFacts::damaged).forEach(facts::add);
        return facts;
    }

    private static Fact lost(long records) {
        return records == 0
                ? good("lost")
                : new Fact(
                        "lost",
                        Texts.of("supervision.fact.lost"),
                        Texts.of("supervision.lost.value", "count", records),
                        Weight.ALARM,
                        Texts.of("supervision.lost.advice"));
    }

    /** An unfinished record was confirmed to nobody; any other damage is not explained by a power cut alone. */
    private static Fact tornFact(TornRecord torn) {
        boolean harmless = torn.reason() == TornRecord.Reason.UNFINISHED;
        return new Fact(
                "torn-" + torn.position() + "-" + torn.index(),
                Texts.of("supervision.fact.torn"),
                Texts.of(
                        "supervision.torn.value",
                        Map.of(
                                "position", Long.toString(torn.position()),
                                "size", Integer.toString(torn.size()),
                                "reason", Texts.of("supervision.torn." + torn.reason()))),
                harmless ? Weight.NOTE : Weight.ALARM,
                Texts.of(harmless ? "supervision.torn.harmless" : "supervision.torn.advice"));
    }

    private static Fact damaged(String snapshot) {
        return new Fact(
                "snapshot-" + snapshot,
                Texts.of("supervision.fact.snapshots"),
                Texts.of("supervision.snapshots.value", "name", snapshot),
                Weight.ALARM,
                Texts.of("supervision.snapshots.advice"));
    }

    private static Fact good(String id) {
        return new Fact(id, Texts.of("supervision.fact." + id), Texts.of("supervision.none"), Weight.GOOD, "");
    }
}
