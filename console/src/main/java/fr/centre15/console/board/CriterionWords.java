package fr.centre15.console.board;

import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.orientation.Finding;
import fr.centre15.dispatch.orientation.FindingSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Criteria of orientation as they are typed: {@code race 6, avc < fenêtre}, {@code vidéo brûlure 25}, {@code pas de st+},
 * {@code retirer race}. Several stand between commas; accents and case do not matter.
 */
final class CriterionWords {

    private static final Map<String, FindingSource> SOURCES = Map.of(
            "tel", FindingSource.CALL,
            "video", FindingSource.VIDEO,
            "equipe", FindingSource.CREW,
            "doc", FindingSource.DOCUMENT);

    private static final Pattern WITHDRAW = Pattern.compile("retirer (.+)");
    private static final Pattern ABSENT = Pattern.compile("(?:pas de|pas d'|sans|non) ?(.+)");
    private static final Pattern RACE_ITEMS = Pattern.compile("race (\\d) (\\d) (\\d) (\\d) (\\d)");
    private static final Pattern NUMBER = Pattern.compile("(.+?) ?(\\d{1,3}) ?(?:%|sa)?");

    /** What is said with a number after it. */
    private static final Map<String, String> MEASURES = Map.of(
            "race", "race",
            "brulure", "brulure_surface",
            "profonde", "brulure_profonde",
            "brulure profonde", "brulure_profonde",
            "grossesse", "terme",
            "terme", "terme");

    /** What is said alone; the first words of each code are those that screens suggest. */
    private static final Map<String, String> SIGNS = signs();

    private CriterionWords() {}

    /** One criterion to state, or to take back. */
    sealed interface Typed {

        record Stated(Finding finding, FindingSource source) implements Typed {}

        record Withdrawn(String about) implements Typed {}
    }

    private static Map<String, String> signs() {
        Map<String, String> signs = new LinkedHashMap<>();
        signs.put("avc < fenetre", "avc_fenetre");
        signs.put("fenetre", "avc_fenetre");
        signs.put("sca st+", "sca_st");
        signs.put("st+", "sca_st");
        signs.put("section doigt", "section_doigt");
        signs.put("section membre", "section_membre");
        signs.put("grossesse", "grossesse");
        signs.put("fumees", "brulure_fumees");
        signs.put("inhalation", "brulure_fumees");
        signs.put("brulure face", "brulure_site");
        signs.put("brulure mains", "brulure_site");
        signs.put("brulure pieds", "brulure_site");
        signs.put("brulure perinee", "brulure_site");
        signs.put("haute tension", "brulure_haute_tension");
        signs.put("basse tension", "brulure_basse_tension");
        signs.put("brulure circulaire", "brulure_circulaire");
        signs.put("circulaire", "brulure_circulaire");
        signs.put("fluorhydrique", "brulure_fluorhydrique");
        signs.put("brulure terrain", "brulure_terrain");
        return signs;
    }

    private static final Map<String, String> WISHES = Map.ofEntries(
            Map.entry("thrombectomie", "thrombectomie"),
            Map.entry("unv", "unv"),
            Map.entry("coronarographie", "coronarographie_24_24"),
            Map.entry("coro", "coronarographie_24_24"),
            Map.entry("brules", "brules"),
            Map.entry("sos main", "sos_main"),
            Map.entry("trauma 1", "trauma_1"),
            Map.entry("trauma 2", "trauma_2"),
            Map.entry("obstetrique", "obstetrique"),
            Map.entry("pediatrie", "urgences_pediatriques"),
            Map.entry("urgences", "urgences"),
            Map.entry("premier recours", "premier_recours"));

    /**
     * What a line says.
     *
     * @return empty when some part of it is not understood: then nothing of it counts
     */
    static Optional<List<Typed>> read(String line) {
        List<Typed> all = new ArrayList<>();
        for (String part : line.split("[,;]")) {
            Optional<Typed> one =
                    one(Texts.plain(part.strip()).replace('’', '\'').replaceAll("\\s+", " "));
            if (one.isEmpty()) {
                return Optional.empty();
            }
            all.add(one.get());
        }
        return Optional.of(List.copyOf(all));
    }

    private static Optional<Typed> one(String words) {
        Matcher withdraw = WITHDRAW.matcher(words);
        if (withdraw.matches()) {
            return about(withdraw.group(1)).map(Typed.Withdrawn::new);
        }
        String[] parts = words.split(" ", 2);
        FindingSource source = SOURCES.getOrDefault(parts[0], FindingSource.CALL);
        String rest = SOURCES.containsKey(parts[0]) && parts.length == 2 ? parts[1] : words;
        try {
            return code(rest).map(code -> new Typed.Stated(Finding.parse(code), source));
        } catch (IllegalArgumentException outOfBounds) {
            return Optional.empty();
        }
    }

    private static Optional<String> code(String words) {
        Matcher items = RACE_ITEMS.matcher(words);
        if (items.matches()) {
            List<String> each = new ArrayList<>();
            int total = 0;
            for (int i = 1; i <= items.groupCount(); i++) {
                each.add(items.group(i));
                total += Integer.parseInt(items.group(i));
            }
            return Optional.of("race:" + total + ":" + String.join(",", each));
        }
        if (words.matches("grade [abc]")) {
            return Optional.of("grade:" + words.substring("grade ".length()).toUpperCase(java.util.Locale.ROOT));
        }
        if (words.startsWith("demande ")) {
            return Optional.ofNullable(WISHES.get(words.substring("demande ".length())))
                    .map(wish -> "demande:" + wish);
        }
        return measured(words).or(() -> observed(words));
    }

    private static Optional<String> measured(String words) {
        Matcher number = NUMBER.matcher(words);
        return number.matches()
                ? Optional.ofNullable(MEASURES.get(number.group(1))).map(about -> about + ":" + number.group(2))
                : Optional.empty();
    }

    private static Optional<String> observed(String words) {
        if (words.equals("hors fenetre")) {
            return Optional.of("avc_fenetre:0");
        }
        Matcher absent = ABSENT.matcher(words);
        return absent.matches()
                ? Optional.ofNullable(SIGNS.get(absent.group(1))).map(sign -> sign + ":0")
                : Optional.ofNullable(SIGNS.get(words)).map(sign -> sign + ":1");
    }

    /** What is withdrawn is named by its own words, without a value. */
    private static Optional<String> about(String words) {
        if (words.equals("grade") || words.equals("demande") || words.equals("race")) {
            return Optional.of(words);
        }
        return Optional.ofNullable(SIGNS.get(words)).or(() -> Optional.ofNullable(MEASURES.get(words)));
    }
}
