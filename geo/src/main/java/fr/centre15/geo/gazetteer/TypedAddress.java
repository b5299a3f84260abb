package fr.centre15.geo.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was typed so far, read as an address: its parts may come in any order.
 *
 * @param number of the house
 * @param suffix of the number in lower case: "bis", "ter", "a"…, empty for none
 * @param words all other words, folded, in the order typed
 * @param telling those of the words that can find something, without kinds of ways and little words
 */
record TypedAddress(OptionalInt number, String suffix, List<String> words, List<String> telling) {

    private static final int MOST_CHARACTERS = 200;
    private static final int MOST_TELLING = 6;

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})(bis|ter|quater|[a-z])?");
    private static final Set<String> SUFFIXES = Set.of("bis", "ter", "quater");

    /** "rue du 8 mai 1945", "D 12", "quartier des 4 vents": the number belongs to the name. */
    private static final Set<String> BEFORE_A_NAME =
            Set.of("du", "des", "de", "d", "les", "aux", "n", "rn", "rd", "ilot");

    private static final Set<String> AFTER_IN_A_DATE = Set.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");

    static TypedAddress of(String typed) {
        List<String> words = new ArrayList<>(
                FoldedText.words(typed.length() > MOST_CHARACTERS ? typed.substring(0, MOST_CHARACTERS) : typed));
        Optional<Matcher> number = Optional.empty();
        int at = houseNumber(words);
        String suffix = "";
        if (at >= 0) {
            number = Optional.of(matched(words.remove(at)));
            suffix = Optional.ofNullable(number.get().group(2)).orElse("");
            if (suffix.isEmpty() && at < words.size() && isSuffix(words, at)) {
                suffix = words.remove(at);
            }
        }
        OptionalInt value = number.map(found -> OptionalInt.of(Integer.parseInt(found.group(1))))
                .orElse(OptionalInt.empty());
        return new TypedAddress(value, suffix, List.copyOf(words), telling(words));
    }

    private static int houseNumber(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            boolean named =
                    i > 0 && (BEFORE_A_NAME.contains(words.get(i - 1)) || AFTER_IN_A_DATE.contains(words.get(i - 1)));
            boolean dated = i + 1 < words.size() && AFTER_IN_A_DATE.contains(words.get(i + 1));
            if (!named && !dated && NUMBER.matcher(words.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    private static Matcher matched(String word) {
        Matcher matcher = NUMBER.matcher(word);
        if (!matcher.matches()) {
            throw new IllegalStateException("not a house number");
        }
        return matcher;
    }

    /** A single letter counts only when another word follows: "12 b" may become "12 boulevard". */
    private static boolean isSuffix(List<String> words, int at) {
        String word = words.get(at);
        return SUFFIXES.contains(word)
                || word.length() == 1
                        && Character.isLetter(word.charAt(0))
                        && at + 1 < words.size()
                        && Abbreviations.isWay(words.get(at + 1));
    }

    private static List<String> telling(List<String> words) {
        return words.stream()
                .filter(word -> !Abbreviations.isWay(word) && !Abbreviations.isLink(word))
                .limit(MOST_TELLING)
                .toList();
    }

    /** Nothing to look for yet: a number, or "rue de la", begins tens of thousands of addresses. */
    boolean isTooLittle() {
        return telling.isEmpty();
    }

    String text() {
        return String.join(" ", words);
    }

    @Override
    public String toString() {
        return "TypedAddress[" + words.size() + " words]";
    }
}
