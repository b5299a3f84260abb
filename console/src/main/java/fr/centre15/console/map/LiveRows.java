package fr.centre15.console.map;

import fr.centre15.console.board.MissionState;
import fr.centre15.console.smur.FleetNow;
import fr.centre15.console.smur.TelemetryLane;
import fr.centre15.console.smur.VehiclePosition;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.board.FileRow;
import fr.centre15.dispatch.board.RegulationBoard;
import fr.centre15.dispatch.location.PatientPlace;
import fr.centre15.dispatch.location.Scene;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.regulation.RegulationPriority;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.Fleet;
import fr.centre15.dispatch.smur.MeansKind;
import fr.centre15.dispatch.smur.SmurMission;
import fr.centre15.dispatch.smur.Standing;
import fr.centre15.dispatch.smur.Vehicle;
import fr.centre15.dispatch.smur.VehicleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Works out what the map shows of one state. No name of a patient, no words: numbers, priorities and points. Thread safe. */
final class LiveRows {

    private final TelemetryLane lane;
    private final FleetNow fleetNow;

    LiveRows(TelemetryLane lane, FleetNow fleetNow) {
        this.lane = lane;
        this.fleetNow = fleetNow;
    }

    /** Vehicles whose place is known at all; one that never said where it is, and is away, is not drawn. */
    List<UnitRow> units(SamuState state) {
        Map<VehicleId, Standing> standings = fleetNow.of(state).standings();
        List<UnitRow> rows = new ArrayList<>(standings.size());
        standings.forEach((id, standing) -> unit(state.fleet(), id, standing).ifPresent(rows::add));
        return rows;
    }

    private Optional<UnitRow> unit(Fleet fleet, VehicleId id, Standing standing) {
        MissionState family = family(fleet, id);
        return switch (standing.basis()) {
            case NEVER_SAID -> Optional.empty();
            case AT_BASE -> standing.start().map(base -> row(id, base, -1, 0, family, standing.strayed()));
            case FRESH, STALE, OLD, TOO_OLD -> lane.sound(id).map(last -> said(id, last, family));
        };
    }

    private UnitRow said(VehicleId id, VehiclePosition last, MissionState family) {
        int heading = last.headingDegrees().isPresent()
                ? (int) Math.round(last.headingDegrees().getAsDouble()) % 360
                : -1;
        boolean doubtful = lane.latest(id).filter(VehiclePosition::doubtful).isPresent();
        return row(id, last.position(), heading, last.at().toEpochMilli(), family, doubtful);
    }

    private static UnitRow row(
            VehicleId id, Wgs84Position at, int heading, long since, MissionState family, boolean doubtful) {
        return new UnitRow(id.value(), at.latitude(), at.longitude(), heading, since, family, doubtful);
    }

    private static MissionState family(Fleet fleet, VehicleId id) {
        if (fleet.outOfService().contains(id)) {
            return MissionState.NEUTRAL;
        }
        return fleet.lastMission(id)
                .map(SmurMission::status)
                .map(MissionState::of)
                .orElse(MissionState.FREE);
    }

    /** What hardly ever changes: id, name, kind. */
    static List<List<Object>> names(Fleet fleet) {
        return fleet.vehicles()
                .values()
                .toSortedSet(java.util.Comparator.comparing(Vehicle::id))
                .toJavaStream()
                .map(vehicle -> List.<Object>of(
                        vehicle.id().value(), vehicle.name(), Texts.of("means.kind." + MeansKind.of(vehicle))))
                .toList();
    }

    /** Files in progress and ringing calls that have a point: id, priority, latitude, longitude, confirmed, radius. */
    static List<List<Object>> places(SamuState state) {
        RegulationBoard board = RegulationBoard.of(state);
        Stream<List<Object>> files = Stream.concat(board.emergency().stream(), board.general().stream())
                .flatMap(row -> place(state.placeOf(row.file()), row.file().toString(), code(row)).stream());
        Stream<List<Object>> ringing = board.waiting().stream()
                .flatMap(call -> place(state.placeOf(call.id()), call.id().value(), "CALL").stream());
        return Stream.concat(files, ringing).toList();
    }

    private static String code(FileRow row) {
        return row.priority().map(RegulationPriority::code).orElse("");
    }

    private static Optional<List<Object>> place(Optional<PatientPlace> place, String id, String priority) {
        return place.flatMap(PatientPlace::scene).map(scene -> row(id, priority, scene));
    }

    private static List<Object> row(String id, String priority, Scene scene) {
        return List.of(
                id,
                priority,
                scene.point().latitude(),
                scene.point().longitude(),
                scene.confirmed() ? 1 : 0,
                Math.round(scene.accuracyMetres()));
    }
}
