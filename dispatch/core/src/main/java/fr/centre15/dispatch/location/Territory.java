package fr.centre15.dispatch.location;

import fr.centre15.dispatch.codec.Codec;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The communes a SAMU answers for, kept beside the calls so that a place in words finds its commune with every database
 * down. Immutable; equal when its communes are. Names are made ready for comparison once, since the writer looks them up.
 */
public final class Territory {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    public static final Territory EMPTY = new Territory(List.of());

    public static final Codec<Territory> CODEC = Commune.CODEC.list().map(Territory::new, Territory::communes);

    private final List<Commune> communes;
    private final List<Named> byLength;
    private final ServiceArea area;

    /** A commune by its name as it is looked for: between blanks, without accents or hyphens. */
    private record Named(String words, Commune commune) {}

    public Territory(List<Commune> communes) {
        this.communes = List.copyOf(communes);
        this.byLength = this.communes.stream()
                .map(commune -> new Named(words(commune.name()), commune))
                .sorted(Comparator.comparingInt((Named named) -> named.words.length())
                        .reversed())
                .toList();
        this.area = new ServiceArea(this.communes.stream().map(Commune::centre).toList());
    }

    public List<Commune> communes() {
        return communes;
    }

    /** The commune whose centre is nearest to a point that the SAMU may answer for. O(communes). */
    public Optional<Commune> nearest(Wgs84Position point) {
        return area.covers(point)
                ? communes.stream()
                        .min(Comparator.comparingDouble(
                                commune -> commune.centre().metresTo(point)))
                : Optional.empty();
    }

    /** How far from these communes a caller may well be. */
    public ServiceArea area() {
        return area;
    }

    public Optional<Commune> find(String insee) {
        return communes.stream()
                .filter(commune -> commune.insee().equals(insee))
                .findFirst();
    }

    /**
     * The commune that a place in words names: whole words, accents and hyphens ignored; the longest name wins
     * ("Villeneuve-d'Ascq" before "Ascq"); two communes whose names have one length decide nothing.
     */
    public Optional<Commune> named(String place) {
        String text = words(place);
        List<Named> hits = byLength.stream()
                .filter(named -> text.contains(named.words))
                .limit(2)
                .toList();
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        boolean tie = hits.size() > 1
                && hits.get(0).words.length() == hits.get(1).words.length();
        return tie ? Optional.empty() : Optional.of(hits.getFirst().commune);
    }

    private static String words(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace("œ", "oe");
        String bare = ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                .replaceAll("");
        return " " + BETWEEN_WORDS.matcher(bare).replaceAll(" ").strip() + " ";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Territory that && communes.equals(that.communes);
    }

    @Override
    public int hashCode() {
        return communes.hashCode();
    }

    @Override
    public String toString() {
        return "Territory[" + communes.size() + " communes]";
    }
}
