package fr.centre15.console.demo;

import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.location.Commune;
import fr.centre15.dispatch.location.Place;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.orientation.ReceivingUnit;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.SmurMission;
import fr.centre15.dispatch.smur.Vehicle;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a crew drives.
 *
 * @param trueScene where the patient of a scripted call really is
 */
record Places(Function<CallId, Optional<Wgs84Position>> trueScene) {

    private static final String EMERGENCY_DEPARTMENT = "urgences";

    /** The script knows; otherwise the commune that was typed; otherwise the crew looks around its base. */
    Wgs84Position scene(SmurMission mission, Vehicle vehicle, SamuState state) {
        Optional<RegulationFile> file = state.files().find(mission.file());
        return file.flatMap(found -> found.opening().call())
                .flatMap(trueScene)
                .or(() -> file.flatMap(found -> found.situation().place())
                        .map(Place::insee)
                        .flatMap(state.reference().territory()::find)
                        .map(Commune::centre))
                .orElse(vehicle.base().position());
    }

    /** The nearest emergency department. */
    Wgs84Position hospital(Wgs84Position from, Vehicle vehicle, SamuState state) {
        return state.reference().receivingUnits().stream()
                .filter(unit -> unit.capabilities().contains(EMERGENCY_DEPARTMENT))
                .map(ReceivingUnit::position)
                .min(Comparator.comparingDouble(from::metresTo))
                .orElse(vehicle.base().position());
    }

    /** Where a vehicle in that state is, when nobody saw it get there. */
    Wgs84Position usual(SmurMission mission, Vehicle vehicle, SamuState state) {
        return switch (mission.status()) {
            case DECIDED, ALERTED, DEPARTED, CANCELLED, AT_BASE ->
                vehicle.base().position();
            case ON_SCENE,
                    CARING,
                    REPORT_SENT,
                    DESTINATION_SENT,
                    LEAVING_SCENE,
                    STOP_1,
                    LEAVING_STOP_1,
                    STOP_2,
                    LEAVING_STOP_2 -> scene(mission, vehicle, state);
            case AT_DESTINATION, CARE_ENDED, LEAVING_DESTINATION, RETURNING ->
                hospital(scene(mission, vehicle, state), vehicle, state);
        };
    }
}
