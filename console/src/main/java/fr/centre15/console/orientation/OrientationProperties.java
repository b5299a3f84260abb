package fr.centre15.console.orientation;

import fr.centre15.dispatch.orientation.NeedKind;
import fr.centre15.dispatch.orientation.OrientationSettings;
import fr.centre15.dispatch.orientation.TraumaGrade;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How destinations are proposed.
 *
 * @param receivers file of the territory's own receiving units; empty: those already known
 * @param capacityUsable a declared capacity older than this is grey and ranks nothing
 * @param raceThreshold from this RACE score on, thrombectomy is asked for
 * @param traumaGradeA level of the trauma centre for grade A, 1 or 2
 * @param traumaGradeB the same for grade B
 * @param traumaGradeC the same for grade C
 */
@ConfigurationProperties("samu.orientation")
record OrientationProperties(
        @DefaultValue("") String receivers,
        @DefaultValue("12h") Duration capacityUsable,
        @DefaultValue("5") int raceThreshold,
        @DefaultValue("1") int traumaGradeA,
        @DefaultValue("1") int traumaGradeB,
        @DefaultValue("2") int traumaGradeC) {

    OrientationSettings settings() {
        return new OrientationSettings(
                Map.of(
                        TraumaGrade.A, level(traumaGradeA),
                        TraumaGrade.B, level(traumaGradeB),
                        TraumaGrade.C, level(traumaGradeC)),
                raceThreshold,
                capacityUsable);
    }

    private static NeedKind level(int number) {
        return switch (number) {
            case 1 -> NeedKind.TRAUMA_1;
            case 2 -> NeedKind.TRAUMA_2;
            default -> throw new IllegalArgumentException("samu.orientation.trauma-grade-*: 1 or 2");
        };
    }
}
