package fr.centre15.console.board;

import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.location.AddressHit;
import fr.centre15.dispatch.location.Wgs84Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Addresses as the browser lists them: each with its commune, and how far it is from where the call seems to come from. */
final class AddressOptions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AddressOptions() {}

    /** @param unsure the same street stands in another commune too: nobody's Enter takes the first one unseen */
    private record Option(String label, String hint, String argument, boolean unsure) {}

    static String of(List<AddressHit> hits, Optional<Wgs84Position> near, FoundAddresses found) {
        List<Option> options = new ArrayList<>(hits.size());
        for (AddressHit hit : hits) {
            options.add(new Option(nameOf(hit), hintOf(hit, near), found.remember(hit), hasNamesake(hit, hits)));
        }
        return JSON.writeValueAsString(options);
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
        String street = Texts.plain(nameOf(hit));
        return hits.stream()
                .anyMatch(other -> !other.insee().equals(hit.insee())
                        && Texts.plain(nameOf(other)).equals(street));
    }
}
