package fr.centre15.geo.gazetteer;

import fr.centre15.dispatch.location.Wgs84Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One question to the tables of places, as SQL with parameters. Every form is answered by the trigram index; what it leaves
 * over is ranked roughly here and finely by {@link Likeness}.
 *
 * @param parameters in the order of the question marks
 */
record PlaceQuery(String sql, List<Object> parameters) {

    private static final int MOST_ROWS = 60;

    /** Of a word of one or two letters thousands of streets would be compared: the first ones found will do. */
    private static final int MOST_COMPARED = 3_000;

    private static final int SHORT = 4;
    private static final double METRES_PER_DEGREE = 111_195;

    /** Places in which each telling word begins a word. */
    static PlaceQuery begun(TypedAddress typed, Optional<Wgs84Position> near) {
        Conditions conditions = new Conditions();
        return of(typed, near, all(typed.telling(), conditions::begins), conditions);
    }

    /** The same, with spelling faults allowed in words long enough to be told apart. */
    static PlaceQuery misspelt(TypedAddress typed, Optional<Wgs84Position> near) {
        Conditions conditions = new Conditions();
        return of(typed, near, all(typed.telling(), conditions::resembles), conditions);
    }

    /** The same, with any one of the telling words left out: "chez Durand rue de la Gare". */
    static PlaceQuery butOne(TypedAddress typed, Optional<Wgs84Position> near) {
        Conditions conditions = new Conditions();
        List<String> telling = typed.telling();
        String condition = IntStream.range(0, telling.size())
                .mapToObj(left -> {
                    List<String> others = new ArrayList<>(telling);
                    others.remove(left);
                    return "(" + all(others, conditions::begins) + ")";
                })
                .collect(Collectors.joining(" OR "));
        return of(typed, near, "(" + condition + ")", conditions);
    }

    private static String all(List<String> words, java.util.function.Function<String, String> condition) {
        return words.stream().map(condition).collect(Collectors.joining(" AND "));
    }

    private static PlaceQuery of(
            TypedAddress typed, Optional<Wgs84Position> near, String condition, Conditions conditions) {
        List<Object> parameters = new ArrayList<>(conditions.parameters);
        String communes = "";
        if (typed.number().isEmpty()) {
            communes = " UNION ALL (SELECT 0, 'COMMUNE', '', folded, postcode, insee, name, latitude, longitude"
                    + " FROM geo.commune WHERE " + condition + " LIMIT " + MOST_COMPARED + ")";
            parameters.addAll(conditions.parameters);
        }
        parameters.add(typed.text());
        String distance = near.map(point -> {
                    double shrink = Math.cos(Math.toRadians(point.latitude()));
                    parameters.addAll(List.of(point.latitude(), point.longitude(), shrink));
                    return " - 0.3 * least(1, " + METRES_PER_DEGREE / 50_000
                            + " * sqrt(power(latitude - ?, 2) + power((longitude - ?) * ?, 2)))";
                })
                .orElse("");
        return new PlaceQuery(
                "SELECT * FROM ((SELECT id, kind, name, folded, postcode, insee, commune, latitude, longitude"
                        + " FROM geo.street WHERE " + condition + " LIMIT " + MOST_COMPARED + ")" + communes
                        + ") AS place ORDER BY similarity(folded, ?)" + distance + " DESC LIMIT " + MOST_ROWS,
                parameters);
    }

    /** Collects parameters while the text is made. Words hold letters and digits only, so no pattern needs escaping. */
    private static final class Conditions {
        private final List<Object> parameters = new ArrayList<>();

        String begins(String word) {
            parameters.add("% " + word + "%");
            return "folded LIKE ?";
        }

        String resembles(String word) {
            if (word.length() < SHORT || Character.isDigit(word.charAt(0))) {
                return begins(word);
            }
            parameters.add(word);
            return "folded %> ?";
        }
    }

    @Override
    public String toString() {
        return "PlaceQuery[" + parameters.size() + " parameters]";
    }
}
