package fr.centre15.dispatch.orientation;

import fr.centre15.dispatch.orientation.Because.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which criteria of a severe burn a patient meets (SFAR, SFMU, SFB 2019). Each alone asks for the advice of a burn centre.
 * Pure; a criterion of which nothing is known is not met, and no burn is assumed from age or health alone.
 *
 * @param ageYears empty when unknown
 */
record BurnSeverity(boolean child, OptionalInt ageYears, FileOrientation stated) {

    /** Percent of the body: above it in a child, from it on in an adult together with less than 20 %. */
    private static final int SURFACE = 10;

    private static final int DEEP_CHILD_ABOVE = 5;
    private static final int DEEP_ADULT_FROM = 3;
    private static final int OLD_ABOVE = 75;

    private static final Map<Sign, Cause> AT_ANY_AGE = Map.of(
            Sign.BURN_INHALATION, Cause.BURN_INHALATION,
            Sign.BURN_DEEP_SITE, Cause.BURN_DEEP_SITE,
            Sign.BURN_HIGH_VOLTAGE, Cause.BURN_HIGH_VOLTAGE,
            Sign.BURN_LOW_VOLTAGE, Cause.BURN_LOW_VOLTAGE,
            Sign.BURN_CIRCULAR, Cause.BURN_CIRCULAR,
            Sign.BURN_HYDROFLUORIC, Cause.BURN_HYDROFLUORIC,
            Sign.BURN_COMORBIDITY, Cause.BURN_COMORBIDITY);

    List<Because> criteria() {
        if (!stated.saysOfBurns()) {
            return List.of();
        }
        List<Because> met = new ArrayList<>();
        Optional<Integer> surface = stated.measured(Measure.BURN_SURFACE);
        surface.filter(percent -> child ? percent > SURFACE : percent >= SURFACE)
                .ifPresent(percent -> met.add(Because.of(Cause.BURN_SURFACE, percent)));
        Optional<Integer> deep = stated.measured(Measure.BURN_DEEP);
        deep.filter(percent -> child ? percent > DEEP_CHILD_ABOVE : percent >= DEEP_ADULT_FROM)
                .ifPresent(percent -> met.add(Because.of(Cause.BURN_DEEP, percent)));
        for (Sign sign : Sign.values()) {
            if (AT_ANY_AGE.containsKey(sign) && stated.has(sign)) {
                met.add(Because.of(AT_ANY_AGE.get(sign)));
            }
        }
        boolean burnt = !met.isEmpty() || surface.orElse(0) > 0 || deep.orElse(0) > 0;
        if (burnt && ageYears.isPresent()) {
            addAge(ageYears.getAsInt(), met);
        }
        return met;
    }

    private static void addAge(int years, List<Because> met) {
        if (years > OLD_ABOVE) {
            met.add(Because.of(Cause.BURN_OLD_AGE, years));
        }
        if (years < 1) {
            met.add(Because.of(Cause.BURN_INFANT));
        }
    }
}
