package fr.centre15.geo.gazetteer;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How French addresses are shortened, and which of their words tell little. */
final class Abbreviations {

    private static final Map<String, String> WRITTEN_OUT = read("""
            av ave aven|avenue
            bd bld blvd boul bvd|boulevard
            pl|place
            st|saint
            ste|sainte
            sts|saints
            stes|saintes
            r|rue
            rte|route
            che chem chm|chemin
            imp|impasse
            all|allee
            sq|square
            fg fbg|faubourg
            lot lotiss|lotissement
            res resid|residence
            crs|cours
            qu|quai
            pass|passage
            prom|promenade
            ham|hameau
            gal gl|general
            mal|marechal
            cdt|commandant
            cne|capitaine
            col|colonel
            lt|lieutenant
            dr|docteur
            pr prof|professeur
            pdt|president
            """);

    /** What kind of way it is: so many share it that it finds nothing by itself. */
    private static final Set<String> WAYS = Set.of(
            "rue",
            "avenue",
            "boulevard",
            "place",
            "route",
            "chemin",
            "impasse",
            "allee",
            "square",
            "faubourg",
            "lotissement",
            "residence",
            "cours",
            "quai",
            "passage",
            "promenade",
            "hameau",
            "ruelle",
            "sentier",
            "voie");

    private static final Set<String> LINKS = Set.of(
            "de", "du", "des", "d", "l", "la", "le", "les", "a", "au", "aux", "en", "et", "sur", "sous", "lez", "chez");

    private Abbreviations() {}

    static String writtenOut(String word) {
        return WRITTEN_OUT.getOrDefault(word, word);
    }

    static boolean isWay(String word) {
        return WAYS.contains(word);
    }

    static boolean isLink(String word) {
        return LINKS.contains(word);
    }

    private static Map<String, String> read(String table) {
        Map<String, String> read = new HashMap<>();
        table.lines().forEach(line -> {
            String[] sides = line.split("\\|");
            for (String shortened : sides[0].split(" ")) {
                read.put(shortened, sides[1]);
            }
        });
        return Map.copyOf(read);
    }
}
