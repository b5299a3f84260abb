package fr.centre15.dispatch.smur;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.codec.EventType;
import fr.centre15.dispatch.regulation.RegulationFileId;
import java.util.List;

/** The encodings of the fleet's events: numbers 50 to 69. */
public final class FleetCodecs {

    private FleetCodecs() {}

    public static final List<EventType<?>> EVENTS = List.of(
            EventType.of(
                    50,
                    FleetEvent.VehicleDeclared.class,
                    record(field(FleetEvent.VehicleDeclared::vehicle, Vehicle.CODEC), FleetEvent.VehicleDeclared::new)),
            EventType.of(
                    51,
                    FleetEvent.ServiceChanged.class,
                    record(
                            field(FleetEvent.ServiceChanged::vehicle, VehicleId.CODEC),
                            field(FleetEvent.ServiceChanged::inService, Codec.FLAG),
                            FleetEvent.ServiceChanged::new)),
            EventType.of(
                    52,
                    FleetEvent.VehicleEngaged.class,
                    record(
                            field(FleetEvent.VehicleEngaged::mission, MissionId.CODEC),
                            field(FleetEvent.VehicleEngaged::file, RegulationFileId.CODEC),
                            field(FleetEvent.VehicleEngaged::vehicle, VehicleId.CODEC),
                            field(FleetEvent.VehicleEngaged::reason, Codec.TEXT),
                            FleetEvent.VehicleEngaged::new)),
            EventType.of(
                    53,
                    FleetEvent.StatusReported.class,
                    record(
                            field(FleetEvent.StatusReported::mission, MissionId.CODEC),
                            field(FleetEvent.StatusReported::file, RegulationFileId.CODEC),
                            field(FleetEvent.StatusReported::status, VehicleStatus.CODEC),
                            FleetEvent.StatusReported::new)),
            EventType.of(
                    54,
                    FleetEvent.MissionsFiledAway.class,
                    record(
                            field(FleetEvent.MissionsFiledAway::missions, MissionId.CODEC.list()),
                            FleetEvent.MissionsFiledAway::new)),
            EventType.of(
                    55,
                    FleetEvent.FlightChanged.class,
                    record(
                            field(FleetEvent.FlightChanged::vehicle, VehicleId.CODEC),
                            field(FleetEvent.FlightChanged::possible, Codec.FLAG),
                            FleetEvent.FlightChanged::new)));
}
