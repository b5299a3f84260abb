package fr.centre15.console.board;

import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.location.AddressHit;
import fr.centre15.dispatch.location.CallerPosition;
import fr.centre15.dispatch.location.Disagreement;
import fr.centre15.dispatch.location.PositionSource;
import fr.centre15.dispatch.location.SeenPosition;
import fr.centre15.dispatch.location.Wgs84Position;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in French where a caller may be, how sure that is, and what speaks against it. */
final class PositionText {

    private static final double DOOR_METRES = 50;
    private static final double KILOMETRE = 1_000;
    private static final double IN_TENTHS_METRES = 10_000;

    private PositionText() {}

    static String source(PositionSource source) {
        return Texts.of("position.source." + source.code());
    }

    /** Source and circle: "téléphone (AML), ± 38 m". */
    static String circle(CallerPosition position) {
        String radius = position.accuracyMetres() == 0
                ? Texts.of("position.radius.unknown")
                : Texts.of("position.radius", "metres", distance(position.accuracyMetres()));
        return source(position.source()) + ", " + radius;
    }

    /** Why it is not relied on; empty for a good one. */
    static String weakness(SeenPosition seen) {
        return seen.weaknesses().stream()
                .sorted()
                .map(weakness -> Texts.of("weakness." + weakness))
                .collect(Collectors.joining(", "));
    }

    static String disagreement(Disagreement disagreement) {
        return Texts.of(
                "disagreement." + disagreement.kind(),
                Map.of(
                        "source",
                        source(disagreement.source()),
                        "other",
                        source(disagreement.with()),
                        "metres",
                        distance(disagreement.metres())));
    }

    /**
     * An address near a point, no closer than anybody can know: a house number only where the point is that sure, otherwise
     * its street, and how far it is.
     */
    static String nearest(AddressHit hit, Wgs84Position point, double accuracyMetres) {
        double metres = point.metresTo(hit.point());
        if (metres <= DOOR_METRES && accuracyMetres <= DOOR_METRES) {
            return hit.label();
        }
        String street = hit.street().isEmpty() ? hit.commune() : hit.street() + " " + hit.commune();
        return metres <= DOOR_METRES ? street : street + ", " + distance(metres);
    }

    /** "38 m", "1,4 km", "12 km". */
    static String distance(double metres) {
        if (metres < KILOMETRE) {
            return String.format(Locale.FRANCE, "%.0f\u00a0m", metres);
        }
        String format = metres < IN_TENTHS_METRES ? "%.1f\u00a0km" : "%.0f\u00a0km";
        return String.format(Locale.FRANCE, format, metres / KILOMETRE);
    }

    /** Latitude first, as crews read it. */
    static String point(Wgs84Position point) {
        return String.format(Locale.FRANCE, "%.5f\u00a0; %.5f", point.latitude(), point.longitude());
    }
}
