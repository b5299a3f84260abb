package fr.centre15.console.board;

import fr.centre15.dispatch.location.AddressHit;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * Addresses that a console was shown lately, by the name under which the browser gives one back: it never sends coordinates
 * itself. Confined to the session's lock.
 */
final class FoundAddresses {

    private static final int MOST = 256;

    private final LinkedHashMap<String, AddressHit> shown = new LinkedHashMap<>();
    private long last;

    /** @return the name under which the browser may choose it */
    String remember(AddressHit hit) {
        String name = Long.toString(++last);
        shown.put(name, hit);
        if (shown.size() > MOST) {
            shown.pollFirstEntry();
        }
        return name;
    }

    Optional<AddressHit> find(String name) {
        return Optional.ofNullable(shown.get(name));
    }
}
