package fr.centre15.dispatch.orientation;

import java.util.Arrays;
import java.util.Optional;

/** What is there or is not: said so by a person. Of what nobody said, nothing is known. */
public enum Sign {
    /** Last seen well within the time in which a stroke can be treated. */
    STROKE_IN_WINDOW("avc_fenetre"),
    /** ST elevation read on an ECG by a physician (SCA ST+). */
    STEMI("sca_st"),
    AMPUTATED_DIGIT("section_doigt"),
    AMPUTATED_LIMB("section_membre"),
    PREGNANT("grossesse"),
    BURN_INHALATION("brulure_fumees"),
    /** Deep, on face, hands, feet or perineum. */
    BURN_DEEP_SITE("brulure_site"),
    BURN_HIGH_VOLTAGE("brulure_haute_tension"),
    BURN_LOW_VOLTAGE("brulure_basse_tension"),
    BURN_CIRCULAR("brulure_circulaire"),
    BURN_HYDROFLUORIC("brulure_fluorhydrique"),
    BURN_COMORBIDITY("brulure_terrain");

    private final String code;

    Sign(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Optional<Sign> of(String code) {
        return Arrays.stream(values()).filter(sign -> sign.code.equals(code)).findFirst();
    }
}
