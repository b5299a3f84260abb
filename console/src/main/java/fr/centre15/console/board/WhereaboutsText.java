package fr.centre15.console.board;

import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.location.PatientPlace;
import fr.centre15.dispatch.location.SeenPosition;
import fr.centre15.dispatch.location.Territory;
import java.util.Map;

/** Says in a few words where a call comes from: "Roubaix, ± 38 m (AML)". */
final class WhereaboutsText {

    private WhereaboutsText() {}

    /** Empty while no device has said anything. A doubtful position is said to be one. */
    static String of(PatientPlace place, Territory territory) {
        return place.best()
                .map(seen -> good(seen, territory))
                .or(() -> place.positions().stream().findFirst().map(WhereaboutsText::weak))
                .orElse("");
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
