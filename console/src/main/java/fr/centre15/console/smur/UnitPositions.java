package fr.centre15.console.smur;

import fr.centre15.console.api.Asker;
import fr.centre15.console.api.problem.ApiProblem;
import fr.centre15.console.api.problem.ProblemCode;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.security.Action;
import fr.centre15.console.security.Subject;
import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.pipeline.Reply;
import fr.centre15.dispatch.smur.VehicleId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where devices in vehicles post their position. 202: taken as far as it goes; the answer says how far. */
@RestController
class UnitPositions {

    private final TelemetryLane lane;
    private final DispatchGateway gateway;

    UnitPositions(TelemetryLane lane, DispatchGateway gateway) {
        this.lane = lane;
        this.gateway = gateway;
    }

    record Reported(TelemetryLane.Taken taken) {}

    /** A position is no fact of the journal: it may be conflated, and is lost at a restart. */
    @PostMapping(path = "/api/units/{id}/positions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Reported> report(Asker asker, @PathVariable String id, @RequestBody ReportedPosition body) {
        asker.must(Action.POST_POSITION);
        requireOwn(asker.subject(), id);
        VehicleId vehicle = known(id);
        TelemetryLane.Taken taken =
                lane.report(vehicle, body.receivedAt(gateway.clock().instant()));
        if (taken == TelemetryLane.Taken.SHED) {
            throw refused(Refusal.INTAKE_SATURATED);
        }
        return ResponseEntity.accepted().body(new Reported(taken));
    }

    /** A device enrolled for one vehicle speaks for no other; one without scope is a fleet's own gateway. */
    private static void requireOwn(Subject subject, String vehicle) {
        if (subject instanceof Subject.Device device
                && !device.scope().isEmpty()
                && !device.scope().equals(vehicle)) {
            throw ApiProblem.of(ProblemCode.NOT_ALLOWED);
        }
    }

    private VehicleId known(String id) {
        if (VehicleId.isValid(id)) {
            VehicleId vehicle = new VehicleId(id);
            if (gateway.state().fleet().find(vehicle).isPresent()) {
                return vehicle;
            }
        }
        throw refused(Refusal.VEHICLE_UNKNOWN);
    }

    private ApiProblem refused(Refusal refusal) {
        return ApiProblem.of((Reply.Refused) Reply.refused(refusal), gateway.state());
    }
}
