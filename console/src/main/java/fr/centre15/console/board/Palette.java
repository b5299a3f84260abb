package fr.centre15.console.board;

import fr.centre15.console.nomenclature.CodeList;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.board.RegulationBoard;
import fr.centre15.dispatch.orientation.Destination;
import fr.centre15.dispatch.orientation.ReceivingUnit;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.MeansKind;
import fr.centre15.dispatch.smur.SmurMission;
import fr.centre15.dispatch.smur.Vehicle;
import fr.centre15.dispatch.smur.VehicleOwner;
import fr.centre15.dispatch.smur.VehicleStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What the command line can do now, as the browser's list: it filters, the server says what exists. */
final class Palette {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_FILES = 200;

    private Palette() {}

    /** One line of the palette; {@code words} are searched and not shown. */
    private record Item(String label, String hint, String action, String argument, String words, String icon) {}

    static String of(SamuState state, RegulationBoard board) {
        List<Item> items = new ArrayList<>();
        vehicles(state, items);
        missions(state, items);
        receivers(state, items);
        flights(state, items);
        Stream.concat(board.emergency().stream(), board.general().stream())
                .limit(MOST_FILES)
                .forEach(row -> items.add(new Item(
                        Texts.of("file.open", "drm", row.drm()),
                        row.title(),
                        "open",
                        row.file().toString(),
                        "r " + Integer.parseInt(row.drm()),
                        "doc")));
        CodeList.ATTRIBUTIONS
                .entries()
                .forEach(kind -> items.add(new Item(
                        Texts.of("palette.classify", "kind", kind.label()),
                        kind.code(),
                        "classify",
                        kind.code(),
                        "c " + kind.words(),
                        "doc")));
        items.add(new Item(Texts.of("palette.unclassify"), "", "classify", "", "c", "doc"));
        items.add(new Item(Texts.of("file.new"), "", "newFile", "", "nouveau", "plus"));
        items.add(new Item(Texts.of("lock.lock"), "", "lock", "", "quitter pause", "lock"));
        return JSON.writeValueAsString(items);
    }

    private static void vehicles(SamuState state, List<Item> items) {
        state.fleet()
                .vehicles()
                .values()
                .toJavaStream()
                .filter(vehicle ->
                        vehicle.owner() == VehicleOwner.SMUR && state.fleet().isFree(vehicle.id()))
                .sorted(Comparator.comparing(Vehicle::name))
                .forEach(vehicle -> items.add(new Item(
                        Texts.of("file.engage", "vehicle", vehicle.name()),
                        vehicle.base().name(),
                        "engage",
                        vehicle.id().value(),
                        "e " + vehicle.id(),
                        "amb")));
    }

    private static void receivers(SamuState state, List<Item> items) {
        state.reference().receivingUnits().stream()
                .filter(unit -> !unit.details().closed())
                .sorted(Comparator.comparing(ReceivingUnit::name))
                .forEach(unit -> items.add(new Item(
                        Texts.of("receiver.orient-to", "unit", unit.name()),
                        unit.town(),
                        "orientTo",
                        unit.code(),
                        "o " + unit.code(),
                        "hosp")));
        items.add(new Item(Texts.of("receiver.stay-home"), "", "orientTo", Destination.HOME, "o domicile", "hosp"));
        items.add(new Item(Texts.of("criteria.title"), "", "criteria", "", "criteres race brulure grade", "hosp"));
    }

    /** The weather of a helicopter, where it has one that matters. */
    private static void flights(SamuState state, List<Item> items) {
        state.fleet()
                .vehicles()
                .values()
                .toJavaStream()
                .filter(vehicle -> MeansKind.of(vehicle) == MeansKind.HELICOPTER)
                .sorted(Comparator.comparing(Vehicle::name))
                .forEach(vehicle -> {
                    boolean grounded = state.fleet().grounded().contains(vehicle.id());
                    items.add(new Item(
                            Texts.of(
                                    grounded ? "palette.flight.possible" : "palette.flight.impossible",
                                    "vehicle",
                                    vehicle.name()),
                            "",
                            "flight",
                            vehicle.id() + (grounded ? "/yes" : "/no"),
                            "v meteo vent brouillard",
                            "amb"));
                });
    }

    private static void missions(SamuState state, List<Item> items) {
        for (SmurMission mission : state.fleet().activeMissions()) {
            String name =
                    state.fleet().find(mission.vehicle()).map(Vehicle::name).orElse("");
            for (VehicleStatus status : VehicleStatus.values()) {
                if (mission.status().canBecome(status)) {
                    String label = CodeList.VEHICLE_STATES.labelOf(status.code());
                    items.add(new Item(
                            name + " : " + label,
                            "",
                            "status",
                            mission.id() + "/" + status.code(),
                            "s "
                                    + CodeList.VEHICLE_STATES
                                            .find(status.code())
                                            .map(CodeList.Code::words)
                                            .orElse(""),
                            "arr"));
                }
            }
        }
    }
}
