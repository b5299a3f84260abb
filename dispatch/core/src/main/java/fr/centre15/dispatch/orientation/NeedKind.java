package fr.centre15.dispatch.orientation;

import fr.centre15.dispatch.codec.Codec;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What a patient may need of a destination. The code is the word that a unit's capabilities use for it. */
public enum NeedKind {
    THROMBECTOMY("thrombectomie"),
    /** Unité neurovasculaire. */
    STROKE_UNIT("unv"),
    CATH_LAB("coronarographie_24_24"),
    BURN_CENTRE("brules"),
    /** SOS main, replantation. */
    HAND_SURGERY("sos_main"),
    TRAUMA_1("trauma_1"),
    TRAUMA_2("trauma_2"),
    OBSTETRICS("obstetrique"),
    PAEDIATRICS("urgences_pediatriques"),
    EMERGENCY("urgences"),
    /** First-line care: no hospital. */
    FIRST_LINE("premier_recours");

    public static final Codec<NeedKind> CODEC = Codec.coded(values(), NeedKind::code);

    private final String code;

    NeedKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static NeedKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such need"));
    }

    /** Which of a unit's capabilities meets the need: what it says of its room there is what counts. */
    Optional<String> capabilityOf(ReceivingUnit unit) {
        return Stream.of(code, TRAUMA_1.code)
                .filter(what -> what.equals(code) || this == TRAUMA_2)
                .filter(unit.capabilities()::contains)
                .findFirst();
    }

    /** Whether a unit is equipped for it; a trauma centre of level I also serves level II. */
    public boolean isMetBy(ReceivingUnit unit) {
        boolean firstLine = unit.details().kind().isFirstLine();
        return this == FIRST_LINE ? firstLine : !firstLine && capabilityOf(unit).isPresent();
    }
}
