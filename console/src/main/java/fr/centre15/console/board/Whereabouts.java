package fr.centre15.console.board;

import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.smur.VehicleId;
import java.util.Optional;

/** Where vehicles are now, as far as a position is fresh enough to be used. Thread safe; must not block. */
@FunctionalInterface
public interface Whereabouts {

    Optional<Wgs84Position> of(VehicleId vehicle);
}
