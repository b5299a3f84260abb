package fr.centre15.geo.gazetteer;

import fr.centre15.dispatch.location.Wgs84Position;
import java.util.List;
import java.util.Optional;

/** How well a place answers what was typed, from 0 to 1. Pure. */
final class Likeness {

    private static final double OF_WORDS = 0.85;
    private static final double OF_NAME = 0.15;
    private static final double WAY_WEIGHT = 0.4;
    private static final double WHOLE = 1;
    private static final double LAST_BEGUN = 0.95;
    private static final double BEGUN = 0.8;

    /** Below this share of common letters, two words are two words. */
    private static final double LEAST_ALIKE = 0.5;

    /** At this distance nearness counts half. */
    private static final double NEAR_METRES = 5_000;

    private static final double OF_NEARNESS = 0.2;

    private Likeness() {}

    /** How well the words typed are found in the place, and how much of its name was typed. */
    static double ofText(TypedAddress typed, String placeFolded, String nameFolded) {
        List<String> place = List.of(placeFolded.strip().split(" "));
        double found = 0;
        double all = 0;
        for (int i = 0; i < typed.words().size(); i++) {
            String word = typed.words().get(i);
            double weight = Abbreviations.isWay(word) ? WAY_WEIGHT : Abbreviations.isLink(word) ? 0 : 1;
            boolean last = i == typed.words().size() - 1;
            all += weight;
            found += weight * best(word, place, last ? LAST_BEGUN : BEGUN);
        }
        return all == 0 ? 0 : OF_WORDS * found / all + OF_NAME * coverage(typed.words(), nameFolded);
    }

    /** Text alone when it is not known where the call comes from. */
    static double ranked(double text, Wgs84Position place, Optional<Wgs84Position> near) {
        return near.map(point -> text * (1 - OF_NEARNESS + OF_NEARNESS / (1 + place.metresTo(point) / NEAR_METRES)))
                .orElse(text);
    }

    private static double best(String typed, List<String> words, double begun) {
        double best = 0;
        for (String word : words) {
            best = Math.max(best, alike(typed, word, begun));
        }
        return best;
    }

    private static double alike(String typed, String word, double begun) {
        if (word.equals(typed)) {
            return WHOLE;
        }
        if (word.startsWith(typed)) {
            return begun;
        }
        double share = 1 - (double) EditDistance.between(typed, word) / Math.max(typed.length(), word.length());
        return share < LEAST_ALIKE ? 0 : share * BEGUN;
    }

    private static double coverage(List<String> typed, String nameFolded) {
        double all = 0;
        double found = 0;
        for (String word : nameFolded.strip().split(" ")) {
            if (!Abbreviations.isLink(word)) {
                all++;
                found += typed.stream().anyMatch(one -> alike(one, word, BEGUN) > 0) ? 1 : 0;
            }
        }
        return all == 0 ? 0 : found / all;
    }
}
