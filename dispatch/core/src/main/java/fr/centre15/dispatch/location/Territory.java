package fr.centre15.dispatch.location;

import fr.centre15.dispatch.codec.Codec;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The communes a SAMU answers for, kept beside the calls so that a place in words finds its commune with every database
 * down. Immutable.
 */
public record Territory(List<Commune> communes) {

    public static final Territory EMPTY = new Territory(List.of());

    public static final Codec<Territory> CODEC = Commune.CODEC.list().map(Territory::new, Territory::communes);

    public Territory {
        communes = List.copyOf(communes);
    }

    public Optional<Commune> find(String insee) {
        return communes.stream()
                .filter(commune -> commune.insee().equals(insee))
                .findFirst();
    }

    /**
     * The commune that a place in words names: whole words, accents and hyphens ignored; the longest name wins
     * ("Villeneuve-d'Ascq" before "Ascq"); two different names of one length decide nothing.
     */
    public Optional<Commune> named(String words) {
        String text = " " + plain(words) + " ";
        List<Commune> hits = communes.stream()
                .filter(commune -> text.contains(" " + plain(commune.name()) + " "))
                .sorted(Comparator.comparingInt(
                                (Commune commune) -> plain(commune.name()).length())
                        .reversed())
                .toList();
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        boolean tie = hits.size() > 1
                && plain(hits.get(0).name()).length()
                        == plain(hits.get(1).name()).length();
        return tie ? Optional.empty() : Optional.of(hits.getFirst());
    }

    private static String plain(String text) {
        String bare = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("œ", "oe");
        return bare.replaceAll("[^a-z0-9]+", " ").strip();
    }
}
