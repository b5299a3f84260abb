package fr.centre15.dispatch.location;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.codec.EventType;
import fr.centre15.dispatch.regulation.RegulationFileId;
import java.util.List;

/** The encodings of events about where a caller is: numbers 120 to 139. */
public final class LocationCodecs {

    private LocationCodecs() {}

    private static final Codec<LocationEvent.PlaceConfirmed> CONFIRMED_WITHOUT_NAME = record(
            field(LocationEvent.PlaceConfirmed::file, RegulationFileId.CODEC),
            field(LocationEvent.PlaceConfirmed::place, ConfirmedPlace.FIRST),
            LocationEvent.PlaceConfirmed::new);

    private static final Codec<LocationEvent.PlaceConfirmed> CONFIRMED = record(
            field(LocationEvent.PlaceConfirmed::file, RegulationFileId.CODEC),
            field(LocationEvent.PlaceConfirmed::place, ConfirmedPlace.FIRST),
            field(confirmed -> confirmed.place().name(), PlaceName.CODEC),
            (file, place, name) -> new LocationEvent.PlaceConfirmed(file, place.called(name)));

    public static final List<EventType<?>> EVENTS = List.of(
            EventType.of(
                    120,
                    LocationEvent.PositionKept.class,
                    record(
                            field(LocationEvent.PositionKept::number, PhoneNumber.CODEC),
                            field(LocationEvent.PositionKept::position, CallerPosition.CODEC),
                            LocationEvent.PositionKept::new)),
            EventType.of(
                    121,
                    LocationEvent.KeptPositionsForgotten.class,
                    record(
                            field(LocationEvent.KeptPositionsForgotten::before, Codec.INSTANT),
                            LocationEvent.KeptPositionsForgotten::new)),
            EventType.of(
                    122,
                    LocationEvent.CallPositioned.class,
                    record(
                            field(LocationEvent.CallPositioned::call, CallId.CODEC),
                            field(LocationEvent.CallPositioned::positions, CallerPosition.CODEC.list()),
                            LocationEvent.CallPositioned::new)),
            EventType.of(
                    123,
                    LocationEvent.FilePositioned.class,
                    record(
                            field(LocationEvent.FilePositioned::file, RegulationFileId.CODEC),
                            field(LocationEvent.FilePositioned::positions, CallerPosition.CODEC.list()),
                            LocationEvent.FilePositioned::new)),
            EventType.evolved(124, LocationEvent.PlaceConfirmed.class, CONFIRMED, List.of(CONFIRMED_WITHOUT_NAME)),
            EventType.of(
                    125,
                    LocationEvent.PlaceWithdrawn.class,
                    record(
                            field(LocationEvent.PlaceWithdrawn::file, RegulationFileId.CODEC),
                            LocationEvent.PlaceWithdrawn::new)));
}
