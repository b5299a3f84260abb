package fr.centre15.dispatch.smur;

import fr.centre15.dispatch.location.Wgs84Position;
import java.util.List;

/**
 * How long vehicles need to a place. Never fails and answers for every start, if need be by an estimate. Thread safe;
 * bounded in time.
 */
@FunctionalInterface
public interface TravelTimes {

    /** Where a vehicle starts from, and how it moves. */
    record Start(VehicleId vehicle, Wgs84Position from, Travel travel) {}

    /** One time for each start, in the order of the starts. */
    List<TravelTime> to(Wgs84Position scene, List<Start> starts);
}
