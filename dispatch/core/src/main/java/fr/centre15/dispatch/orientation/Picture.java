package fr.centre15.dispatch.orientation;

import fr.centre15.dispatch.orientation.Because.Cause;
import fr.centre15.dispatch.regulation.CareLevel;
import fr.centre15.dispatch.regulation.Motive;
import fr.centre15.dispatch.regulation.Patient;
import fr.centre15.dispatch.regulation.RegulationFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is known of a patient that bears on the destination, and what it asks for. Pure. Everything that is asked is kept: what
 * is lost with each minute decides first, then the place made for it, age and term last; the rest is said where it is missing.
 * The order is ours (DD013), a person decides.
 *
 * @param motive national code, empty when only words were typed
 * @param child under 15 years; a patient of unknown age is none
 */
public record Picture(
        String motive, Optional<CareLevel> careLevel, boolean child, OptionalInt ageYears, FileOrientation stated) {

    private static final String STROKE = "M03.08";
    private static final String CHEST_PAIN = "M03.06";
    private static final String SEVERE_BURN = "M02.04";
    private static final String SEVERE_TRAUMA = "M02.08";
    private static final String AMPUTATION = "M02.09";

    /** Birth, other obstetric problem, obstetric bleeding. */
    private static final Set<String> OBSTETRIC = Set.of("M03.01", "M03.02", "M03.04");

    /** @param today local date, for the age */
    public static Picture of(RegulationFile file, LocalDate today) {
        List<Patient> patients = file.situation().patients();
        return new Picture(
                file.triage().motive().map(Motive::code).orElse(""),
                file.triage().careLevel(),
                patients.stream().anyMatch(patient -> patient.isChild(today)),
                patients.stream()
                        .findFirst()
                        .map(patient -> patient.ageYears(today))
                        .orElse(OptionalInt.empty()),
                file.care().orientation());
    }

    public Need need(OrientationSettings settings) {
        Need asked = asked(settings);
        return stated.wished().map(wish -> wished(wish, asked)).orElse(asked);
    }

    private static Need wished(NeedKind wish, Need asked) {
        List<Because> open =
                asked.kind() == wish ? asked.open() : List.of(Because.of(Cause.PICTURE_ASKED, asked.kind()));
        return new Need(wish, asked.also(), List.of(Because.of(Cause.WISHED)), open);
    }

    private Need asked(OrientationSettings settings) {
        Optional<Need> trauma = trauma(settings);
        boolean vital = trauma.filter(need -> need.kind() == NeedKind.TRAUMA_1).isPresent();
        List<Need> asked = Stream.of(
                        trauma.filter(_ -> vital),
                        heart(),
                        stroke(settings),
                        burn(),
                        amputation(),
                        trauma.filter(_ -> !vital),
                        birth())
                .flatMap(Optional::stream)
                .toList();
        return asked.isEmpty() ? ordinary() : together(asked);
    }

    /** The first one decides where; what the others need is good to have there. */
    private static Need together(List<Need> asked) {
        NeedKind first = asked.getFirst().kind();
        return new Need(
                first,
                asked.stream()
                        .flatMap(need -> Stream.concat(Stream.of(need.kind()), need.also().stream()))
                        .filter(kind -> kind != first)
                        .distinct()
                        .toList(),
                asked.stream().flatMap(need -> need.why().stream()).distinct().toList(),
                asked.stream().flatMap(need -> need.open().stream()).distinct().toList());
    }

    private Optional<Need> stroke(OrientationSettings settings) {
        Optional<Finding.Race> race = stated.race();
        if (!motive.equals(STROKE) && race.isEmpty() && !stated.has(Sign.STROKE_IN_WINDOW)) {
            return Optional.empty();
        }
        List<Because> why = new ArrayList<>(List.of(Because.of(Cause.STROKE)));
        List<Because> open = new ArrayList<>();
        race.ifPresentOrElse(
                score -> why.add(Because.of(
                        score.total() >= settings.raceThreshold() ? Cause.RACE_HIGH : Cause.RACE_LOW, score.total())),
                () -> open.add(Because.of(Cause.RACE_UNKNOWN)));
        window(why, open);
        boolean large =
                race.filter(score -> score.total() >= settings.raceThreshold()).isPresent();
        return Optional.of(of(large ? NeedKind.THROMBECTOMY : NeedKind.STROKE_UNIT, why, open));
    }

    private void window(List<Because> why, List<Because> open) {
        stated.observed(Sign.STROKE_IN_WINDOW)
                .ifPresentOrElse(
                        within -> why.add(Because.of(within ? Cause.STROKE_WINDOW_OPEN : Cause.STROKE_WINDOW_PASSED)),
                        () -> open.add(Because.of(Cause.STROKE_WINDOW_UNKNOWN)));
    }

    private Optional<Need> heart() {
        return stated.has(Sign.STEMI)
                ? Optional.of(of(NeedKind.CATH_LAB, List.of(Because.of(Cause.STEMI)), List.of()))
                : Optional.empty();
    }

    private Optional<Need> burn() {
        List<Because> criteria = new BurnSeverity(child, ageYears, stated).criteria();
        if (!criteria.isEmpty()) {
            return Optional.of(of(NeedKind.BURN_CENTRE, criteria, List.of()));
        }
        if (!motive.equals(SEVERE_BURN)) {
            return Optional.empty();
        }
        Cause open = stated.saysOfBurns() ? Cause.BURN_NOT_SEVERE : Cause.BURN_CRITERIA_UNKNOWN;
        return Optional.of(of(NeedKind.BURN_CENTRE, List.of(Because.of(Cause.BURN_MOTIVE)), List.of(Because.of(open))));
    }

    private Optional<Need> amputation() {
        List<Because> why = new ArrayList<>();
        if (stated.has(Sign.AMPUTATED_LIMB)) {
            why.add(Because.of(Cause.AMPUTATED_LIMB));
        }
        if (stated.has(Sign.AMPUTATED_DIGIT)) {
            why.add(Because.of(Cause.AMPUTATED_DIGIT));
        }
        if (why.isEmpty() && motive.equals(AMPUTATION)) {
            why.add(Because.of(Cause.AMPUTATION_MOTIVE));
        }
        return why.isEmpty() ? Optional.empty() : Optional.of(of(NeedKind.HAND_SURGERY, why, List.of()));
    }

    private Optional<Need> trauma(OrientationSettings settings) {
        Optional<TraumaGrade> grade = stated.traumaGrade();
        if (grade.isPresent()) {
            return Optional.of(of(
                    settings.traumaCentreFor(grade.get()),
                    List.of(Because.of(Cause.TRAUMA_GRADE, grade.get())),
                    List.of()));
        }
        return motive.equals(SEVERE_TRAUMA)
                ? Optional.of(of(
                        NeedKind.TRAUMA_1,
                        List.of(Because.of(Cause.TRAUMA_MOTIVE)),
                        List.of(Because.of(Cause.TRAUMA_GRADE_UNKNOWN))))
                : Optional.empty();
    }

    private Optional<Need> birth() {
        boolean byMotive = OBSTETRIC.contains(motive);
        if (!byMotive && !isPregnant()) {
            return Optional.empty();
        }
        List<Because> why = new ArrayList<>();
        why.add(Because.of(byMotive ? Cause.OBSTETRIC_MOTIVE : Cause.PREGNANT));
        stated.measured(Measure.PREGNANCY_WEEKS).ifPresent(weeks -> why.add(Because.of(Cause.PREGNANCY_WEEKS, weeks)));
        return Optional.of(of(NeedKind.OBSTETRICS, why, List.of()));
    }

    private boolean isPregnant() {
        return stated.has(Sign.PREGNANT)
                || stated.measured(Measure.PREGNANCY_WEEKS).isPresent();
    }

    /** Nothing that only some hospitals can do. */
    private Need ordinary() {
        List<Because> open =
                motive.equals(CHEST_PAIN) && stated.observed(Sign.STEMI).isEmpty()
                        ? List.of(Because.of(Cause.ECG_UNKNOWN))
                        : List.of();
        Optional<CareLevel> mild = careLevel.filter(level -> level == CareLevel.R3 || level == CareLevel.R4);
        if (mild.isPresent()) {
            return of(
                    NeedKind.FIRST_LINE,
                    List.of(Because.of(Cause.CARE_LEVEL, mild.get().code())),
                    open);
        }
        return child
                ? of(NeedKind.PAEDIATRICS, List.of(Because.of(Cause.CHILD)), open)
                : of(NeedKind.EMERGENCY, List.of(Because.of(Cause.NOTHING_SPECIAL)), open);
    }

    private Need of(NeedKind kind, List<Because> why, List<Because> open) {
        List<NeedKind> also = new ArrayList<>();
        if (child && kind != NeedKind.PAEDIATRICS && kind != NeedKind.FIRST_LINE) {
            also.add(NeedKind.PAEDIATRICS);
        }
        if (isPregnant() && kind != NeedKind.OBSTETRICS && kind != NeedKind.FIRST_LINE) {
            also.add(NeedKind.OBSTETRICS);
        }
        return new Need(kind, also, why, open);
    }

    @Override
    public String toString() {
        return "Picture[…]";
    }
}
