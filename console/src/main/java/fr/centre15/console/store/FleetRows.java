package fr.centre15.console.store;

import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.smur.FleetEvent;
import fr.centre15.dispatch.smur.MissionId;
import fr.centre15.dispatch.smur.Vehicle;
import fr.centre15.dispatch.smur.VehicleStatus;
import java.util.Optional;

/** Rows of vehicles and missions. */
final class FleetRows {

    private FleetRows() {}

    static void project(FleetEvent event, EventPlace place) {
        switch (event) {
            case FleetEvent.VehicleDeclared(var vehicle) -> declare(vehicle, place);
            case FleetEvent.ServiceChanged(var vehicle, var inService) ->
                place.row(StoreTable.VEHICLE, place.samu(), vehicle.value()).set("in_service", inService);
            case FleetEvent.FlightChanged _ -> {
                // The weather passes: nobody asks a table about it.
            }
            case FleetEvent.VehicleEngaged engaged -> engage(engaged, place);
            case FleetEvent.StatusReported(var mission, var file, var status) ->
                status(mission, status, place).set("file", file.value());
            case FleetEvent.MissionsFiledAway(var missions) ->
                missions.forEach(mission -> row(mission, place).set("active", false));
        }
    }

    private static void declare(Vehicle vehicle, EventPlace place) {
        place.row(StoreTable.VEHICLE, place.samu(), vehicle.id().value())
                .set("name", vehicle.name())
                .set("type", vehicle.type())
                .set("crew_level", vehicle.crewLevel().code())
                .set("owner", vehicle.owner().code())
                .set("base", vehicle.base().name())
                .set("base_latitude", vehicle.base().position().latitude())
                .set("base_longitude", vehicle.base().position().longitude())
                .set("sector_order", vehicle.sectorOrder())
                .set("capabilities", vehicle.capabilities());
    }

    private static void engage(FleetEvent.VehicleEngaged engaged, EventPlace place) {
        String id = engaged.mission().toString();
        var file = Optional.of(engaged.file().value());
        status(engaged.mission(), VehicleStatus.DECIDED, place)
                .set("vehicle", engaged.vehicle().value())
                .set("file", file)
                .set("engaged_at", place.at())
                .set("sealed_reason", place.seal(file, Cell.REASON, id, Codec.TEXT, engaged.reason()));
    }

    private static Row status(MissionId mission, VehicleStatus status, EventPlace place) {
        place.row(StoreTable.MISSION_STATUS, mission.value(), status.code()).set("at", place.at());
        return row(mission, place)
                .set("status", status.code())
                .set("status_since", place.at())
                .set("active", !status.isFree());
    }

    private static Row row(MissionId mission, EventPlace place) {
        return place.row(StoreTable.MISSION, mission.value()).set("samu", place.samu());
    }
}
