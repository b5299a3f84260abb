package fr.centre15.geo.gazetteer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words made alike for comparison: no accents, no capitals, abbreviations written out. Written to the tables by the imports
 * and made of what is typed by the search, by this one class, so that the two always agree. What a person typed is only
 * compared, never replaced.
 */
public final class FoldedText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    private FoldedText() {}

    /** The words in order; empty when there is nothing but punctuation. */
    public static List<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss");
        return Arrays.stream(BETWEEN_WORDS.split(plain))
                .filter(word -> !word.isEmpty())
                .map(Abbreviations::writtenOut)
                .toList();
    }

    /** As kept in a table: every word after a blank, so that the beginning of a word can be looked for. */
    public static String of(String text) {
        return words(text).stream().map(word -> " " + word).reduce("", String::concat);
    }
}
