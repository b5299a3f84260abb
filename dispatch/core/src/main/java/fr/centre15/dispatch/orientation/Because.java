package fr.centre15.dispatch.orientation;

/**
 * Why something is needed, or what is still to be asked.
 *
 * @param value the number or code that the sentence quotes; empty when it quotes none
 */
public record Because(Cause cause, String value) {

    /** Its sentence is found in the texts under {@code need.because.CAUSE}. */
    public enum Cause {
        /** A physician asks for it. */
        WISHED,
        STROKE,
        RACE_HIGH,
        RACE_LOW,
        RACE_UNKNOWN,
        STROKE_WINDOW_OPEN,
        STROKE_WINDOW_PASSED,
        STROKE_WINDOW_UNKNOWN,
        STEMI,
        ECG_UNKNOWN,
        AMPUTATION_MOTIVE,
        AMPUTATED_DIGIT,
        AMPUTATED_LIMB,
        BURN_MOTIVE,
        BURN_CRITERIA_UNKNOWN,
        BURN_NOT_SEVERE,
        BURN_SURFACE,
        BURN_DEEP,
        BURN_INHALATION,
        BURN_DEEP_SITE,
        BURN_HIGH_VOLTAGE,
        BURN_LOW_VOLTAGE,
        BURN_CIRCULAR,
        BURN_HYDROFLUORIC,
        BURN_COMORBIDITY,
        BURN_OLD_AGE,
        BURN_INFANT,
        TRAUMA_GRADE,
        TRAUMA_MOTIVE,
        TRAUMA_GRADE_UNKNOWN,
        OBSTETRIC_MOTIVE,
        PREGNANT,
        PREGNANCY_WEEKS,
        CHILD,
        CARE_LEVEL,
        /** Nothing asks for more than an emergency department. */
        NOTHING_SPECIAL,
        /** A physician asks for something else than the picture does. */
        PICTURE_ASKED
    }

    static Because of(Cause cause) {
        return new Because(cause, "");
    }

    static Because of(Cause cause, Object value) {
        return new Because(cause, value.toString());
    }

    @Override
    public String toString() {
        return "Because[" + cause + "]";
    }
}
