package fr.centre15.console.gazetteer;

import fr.centre15.dispatch.location.AddressHit;
import fr.centre15.dispatch.location.AddressSearch;
import fr.centre15.dispatch.location.SearchUnavailable;
import fr.centre15.dispatch.location.SearchUnavailable.Reason;
import fr.centre15.dispatch.location.Wgs84Position;
import java.util.List;
import java.util.Optional;

/** An instance without a database: places stay in words. */
final class NoGazetteer implements AddressSearch {

    @Override
    public List<AddressHit> search(String typed, Optional<Wgs84Position> near, int most) {
        throw new SearchUnavailable(Reason.NOTHING_IMPORTED);
    }

    @Override
    public Optional<AddressHit> reverse(Wgs84Position point) {
        throw new SearchUnavailable(Reason.NOTHING_IMPORTED);
    }
}
