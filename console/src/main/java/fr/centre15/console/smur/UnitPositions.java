package fr.centre15.console.smur;

import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.dispatch.smur.VehicleId;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where devices in vehicles post their position. 202: taken as far as it goes; the answer says how far. */
@RestController
@RequestMapping("/api/units")
class UnitPositions {

    private final TelemetryLane lane;
    private final DispatchGateway gateway;

    UnitPositions(TelemetryLane lane, DispatchGateway gateway) {
        this.lane = lane;
        this.gateway = gateway;
    }

    /** A position is no fact of the journal: it may be conflated, and is lost at a restart. */
    @PostMapping(path = "/{id}/positions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> report(@PathVariable String id, @RequestBody ReportedPosition body) {
        VehiclePosition position = body.receivedAt(gateway.clock().instant());
        TelemetryLane.Taken taken = lane.report(known(id), position);
        if (taken == TelemetryLane.Taken.SHED) {
            throw PositionRefused.saturated();
        }
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(Map.of("taken", taken.name()));
    }

    private VehicleId known(String id) {
        if (!VehicleId.isValid(id)) {
            throw PositionRefused.vehicleUnknown();
        }
        VehicleId vehicle = new VehicleId(id);
        if (gateway.state().fleet().find(vehicle).isEmpty()) {
            throw PositionRefused.vehicleUnknown();
        }
        return vehicle;
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ProblemDetail unreadable() {
        return refused(PositionRefused.unreadable());
    }

    @ExceptionHandler(PositionRefused.class)
    ProblemDetail refused(PositionRefused refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(refused.status(), refused.getMessage());
        problem.setType(URI.create("urn:samu:problem:" + refused.code()));
        problem.setTitle(refused.code());
        problem.setProperty("code", refused.code());
        return problem;
    }
}
