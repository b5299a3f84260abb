package fr.centre15.console.administration;

import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.regulation.DrmNumber;
import fr.centre15.dispatch.regulation.RegulationFile;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody looks for, in one field: the number of a file, of a telephone, or a last name. Whatever was typed may also
 * be the number in the dispatch product beside.
 */
sealed interface Wanted {

    /** As typed. */
    String typed();

    record ByDrm(String typed, DrmNumber drm) implements Wanted {}

    record ByPhone(String typed, PhoneNumber number) implements Wanted {
        @Override
        public String toString() {
            return "ByPhone[…]";
        }
    }

    record ByName(String typed) implements Wanted {
        @Override
        public String toString() {
            return "ByName[…]";
        }
    }

    static Wanted of(String typed) {
        try {
            String plain = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
            return new ByDrm(typed, new DrmNumber(plain));
        } catch (IllegalArgumentException otherwise) {
            return PhoneNumber.parse(typed)
                    .<Wanted>map(number -> new ByPhone(typed, number))
                    .orElse(new ByName(typed));
        }
    }

    /** Whether a file at hand is one that is looked for. */
    default boolean isMet(RegulationFile file) {
        return file.opening().externalId().equals(typed())
                || switch (this) {
                    case ByDrm(var _, var drm) -> file.drm().equals(drm);
                    case ByPhone(var _, var number) ->
                        file.situation().caller().callback().equals(Optional.of(number))
                                || file.opening().callingNumber().equals(Optional.of(number));
                    case ByName(var name) ->
                        file.situation().patients().stream()
                                .anyMatch(patient -> letters(patient.lastName()).equals(letters(name)));
                };
    }

    private static String letters(String name) {
        return Texts.plain(name).replace("œ", "oe").replaceAll("[^\\p{IsAlphabetic}]", "");
    }
}
