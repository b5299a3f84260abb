package fr.centre15.dispatch.location;

import java.util.List;
import java.util.Optional;

/**
 * Port: finds addresses. It waits for something outside, so it is never asked on the writer's or a push thread, and what is
 * typed stays as it was typed whatever it answers. Thread safe.
 */
public interface AddressSearch {

    /**
     * Addresses like what was typed so far, the most likely first.
     *
     * @param near where the call seems to come from: nearer homonyms come first
     * @param most how many at most
     * @throws SearchUnavailable when the gazetteer does not answer, or is not there
     */
    List<AddressHit> search(String typed, Optional<Wgs84Position> near, int most);

    /**
     * The address nearest to a point; empty when none is near.
     *
     * @throws SearchUnavailable when the gazetteer does not answer, or is not there
     */
    Optional<AddressHit> reverse(Wgs84Position point);
}
