package fr.centre15.dispatch.orientation;

import java.time.Duration;
import java.util.Map;

/**
 * What each territory decides for itself.
 *
 * @param traumaLevels which trauma centre each grade goes to
 * @param raceThreshold from this RACE score on, thrombectomy is asked for
 * @param capacityUsable a declared capacity older than this is shown as doubtful and never ranks anything
 */
public record OrientationSettings(Map<TraumaGrade, NeedKind> traumaLevels, int raceThreshold, Duration capacityUsable) {

    /** RACE at 5 as published (sensitivity 85 %, specificity 68 %); grades A and B to level I, C to level II. */
    public static final OrientationSettings USUAL = new OrientationSettings(
            Map.of(
                    TraumaGrade.A, NeedKind.TRAUMA_1,
                    TraumaGrade.B, NeedKind.TRAUMA_1,
                    TraumaGrade.C, NeedKind.TRAUMA_2),
            5,
            Duration.ofHours(12));

    public OrientationSettings {
        traumaLevels = Map.copyOf(traumaLevels);
    }

    NeedKind traumaCentreFor(TraumaGrade grade) {
        return traumaLevels.getOrDefault(grade, NeedKind.TRAUMA_1);
    }
}
