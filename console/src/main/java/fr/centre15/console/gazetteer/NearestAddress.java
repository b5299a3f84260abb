package fr.centre15.console.gazetteer;

import fr.centre15.dispatch.location.AddressHit;
import fr.centre15.dispatch.location.AddressSearch;
import fr.centre15.dispatch.location.Wgs84Position;
import java.util.Optional;

/** The address nearest to a point, which a screen may ask for while it is drawn. Thread safe. */
public final class NearestAddress implements AutoCloseable {

    private final AtHand<Wgs84Position, Optional<AddressHit>> points;

    NearestAddress(AddressSearch search) {
        this.points = new AtHand<>("samu-nearest-address", search::reverse);
    }

    /** Empty while nothing is known, and where no address is near. */
    public Optional<AddressHit> of(Wgs84Position point) {
        return points.of(point).flatMap(found -> found);
    }

    @Override
    public void close() {
        points.close();
    }
}
