package fr.centre15.console.location;

import fr.centre15.console.ui.Texts;
import fr.centre15.geo.aml.AmlRefusal;

/** The French sentence of each code of AML. Thread safe. */
public final class AmlWords {

    private static final String BEGINNING = "aml.";

    private AmlWords() {}

    public static String of(AmlRefusal refusal) {
        return Texts.of("aml.refusal." + refusal.code().substring(BEGINNING.length()));
    }

    /** @param code of a warning as the journal keeps it; one of another version or source is shown as it is */
    public static String ofWarning(String code) {
        return code.startsWith(BEGINNING)
                ? Texts.ofOr("aml.warning." + code.substring(BEGINNING.length()), code)
                : code;
    }
}
