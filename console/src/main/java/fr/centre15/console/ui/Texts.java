package fr.centre15.console.ui;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The French texts of the product, by key; {@code {name}} is replaced by a value. Thread safe. */
public final class Texts {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z0-9]+)}");

    private Texts() {}

    /**
     * The text of a key.
     *
     * @throws MissingResourceException when the key has no text: a fault of ours, caught by a test
     */
    public static String of(String key) {
        return BUNDLE.getString(key);
    }

    public static String of(String key, String name, Object value) {
        return of(key, Map.of(name, value.toString()));
    }

    public static String of(String key, Map<String, String> values) {
        Matcher places = PLACE.matcher(of(key));
        return places.replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "…")));
    }

    /** The text of a key that may not exist, such as one made from a code of a later national version. */
    public static String ofOr(String key, String otherwise) {
        return BUNDLE.containsKey(key) ? BUNDLE.getString(key) : otherwise;
    }

    /** Without accents and case, for searching. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
