package fr.centre15.dispatch.orientation;

import java.util.Arrays;
import java.util.Optional;

/** What is measured in whole numbers. */
public enum Measure {
    /** Burnt surface in percent of the body, first degree not counted. */
    BURN_SURFACE("brulure_surface", 0, 100),
    /** Deeply burnt surface in percent of the body. */
    BURN_DEEP("brulure_profonde", 0, 100),
    /** Weeks of pregnancy (semaines d'aménorrhée). */
    PREGNANCY_WEEKS("terme", 1, 45);

    private final String code;
    private final int least;
    private final int most;

    Measure(String code, int least, int most) {
        this.code = code;
        this.least = least;
        this.most = most;
    }

    public String code() {
        return code;
    }

    void require(int value) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(code + " lies between " + least + " and " + most);
        }
    }

    static Optional<Measure> of(String code) {
        return Arrays.stream(values())
                .filter(measure -> measure.code.equals(code))
                .findFirst();
    }
}
