package fr.centre15.console.administration;

import fr.centre15.console.administration.Fact.Weight;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.outbox.Effect;
import fr.centre15.dispatch.outbox.EffectStatus;
import fr.centre15.dispatch.samu.SamuState;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many orders have left the house without a confirmation, by how far they got. Names no file. Pure. */
final class Sendings {

    private Sendings() {}

    static List<Fact> of(SamuState state) {
        Map<EffectStatus, Long> counts =
                state.outbox().open().stream().collect(Collectors.groupingBy(Effect::status, Collectors.counting()));
        if (counts.isEmpty()) {
            return List.of(new Fact(
                    "sendings", Texts.of("supervision.fact.sendings"), Texts.of("supervision.none"), Weight.GOOD, ""));
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(count -> new Fact(
                        "sendings-" + count.getKey(),
                        Texts.of("supervision.fact.sendings"),
                        Texts.of("supervision.sendings." + count.getKey(), "count", count.getValue()),
                        weightOf(count.getKey()),
                        Texts.of("supervision.sendings.advice." + count.getKey())))
                .toList();
    }

    private static Weight weightOf(EffectStatus status) {
        return switch (status) {
            case REQUESTED, HANDED_OVER -> Weight.NOTE;
            case FAILED, UNCERTAIN -> Weight.ALARM;
            case CONFIRMED, EXPIRED -> Weight.GOOD;
        };
    }
}
