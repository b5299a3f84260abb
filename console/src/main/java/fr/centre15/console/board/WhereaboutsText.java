package fr.centre15.console.board;

import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.location.PatientPlace;
import fr.centre15.dispatch.location.SeenPosition;
import fr.centre15.dispatch.location.Territory;
import java.util.Map;

/** Says in a few words where a call comes from: "Roubaix, ± 38 m (AML)". */
final class WhereaboutsText {

    private WhereaboutsText() {}

    /**
     * What a call's device said.
     *
     * @param words empty while no device has said anything
     * @param since when it was there, epoch milliseconds
     * @param weak a doubtful position is said to be one
     */
    record Whereabouts(String words, long since, boolean weak) {

        static final Whereabouts NONE = new Whereabouts("", 0, false);

        boolean isKnown() {
            return !words.isEmpty();
        }

        @Override
        public String toString() {
            return "Whereabouts[…]";
        }
    }

    static Whereabouts of(PatientPlace place, Territory territory) {
        return place.best()
                .map(seen -> said(seen, good(seen, territory)))
                .or(() -> place.positions().stream().findFirst().map(seen -> said(seen, weak(seen))))
                .orElse(Whereabouts.NONE);
    }

    private static Whereabouts said(SeenPosition seen, String words) {
        return new Whereabouts(words, seen.position().asOf().toEpochMilli(), seen.isWeak());
    }

    private static String good(SeenPosition seen, Territory territory) {
        return territory
                .nearest(seen.position().point())
                .map(commune -> Texts.of(
                        "whereabouts.near",
                        Map.of("commune", commune.name(), "circle", PositionText.circle(seen.position()))))
                .orElseGet(() -> PositionText.circle(seen.position()));
    }

    private static String weak(SeenPosition seen) {
        return Texts.of(
                "whereabouts.weak",
                Map.of("circle", PositionText.circle(seen.position()), "why", PositionText.weakness(seen)));
    }
}
