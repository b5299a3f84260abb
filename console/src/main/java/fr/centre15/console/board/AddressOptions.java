package fr.centre15.console.board;

import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.location.AddressHit;
import fr.centre15.dispatch.location.AddressHit.Kind;
import fr.centre15.dispatch.location.Wgs84Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Addresses as the browser lists them: each with its commune, and how far it is from where the call seems to come from. */
final class AddressOptions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final int SHORTEST_NAMING = 3;

    private AddressOptions() {}

    /** @param unsure not a house in a commune that was named, or not the only such street: nobody's Enter takes it unseen */
    private record Option(String label, String hint, String argument, boolean unsure) {}

    /** @param typed what the hits answer, as it was typed */
    static String of(String typed, List<AddressHit> hits, Optional<Wgs84Position> near, FoundAddresses found) {
        List<Option> options = new ArrayList<>(hits.size());
        for (AddressHit hit : hits) {
            boolean sure = hit.kind() == Kind.HOUSE && isNamed(hit, typed) && !hasNamesake(hit, hits);
            options.add(new Option(nameOf(hit), hintOf(hit, near), found.remember(hit), !sure));
        }
        return JSON.writeValueAsString(options);
    }

    /** The commune was typed, or its postcode: at least the beginning of one of its words. */
    private static boolean isNamed(AddressHit hit, String typed) {
        Set<String> communeWords = Set.of(BETWEEN_WORDS.split(Texts.plain(hit.commune() + " " + hit.postcode())));
        return BETWEEN_WORDS
                .splitAsStream(Texts.plain(typed))
                .filter(word -> word.length() >= SHORTEST_NAMING)
                .anyMatch(word -> communeWords.stream().anyMatch(part -> part.startsWith(word)));
    }

    private static String nameOf(AddressHit hit) {
        return hit.street().isEmpty() ? hit.commune() : (hit.houseNumber() + " " + hit.street()).strip();
    }

    private static String hintOf(AddressHit hit, Optional<Wgs84Position> near) {
        String commune = hit.street().isEmpty() ? hit.postcode() : (hit.postcode() + " " + hit.commune()).strip();
        return near.map(point -> commune + " · " + PositionText.distance(point.metresTo(hit.point())))
                .orElse(commune);
    }

    private static boolean hasNamesake(AddressHit hit, List<AddressHit> hits) {
        String street = Texts.plain(hit.street());
        return hits.stream()
                .anyMatch(other -> other != hit && Texts.plain(other.street()).equals(street));
    }
}
