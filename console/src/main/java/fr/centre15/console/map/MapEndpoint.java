package fr.centre15.console.map;

import fr.centre15.console.api.Asker;
import fr.centre15.console.api.problem.ApiProblem;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.security.Action;
import fr.centre15.console.smur.FleetNow;
import fr.centre15.dispatch.location.Commune;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.Coverage;
import fr.centre15.dispatch.smur.VehicleId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the map of a board asks for, for the same people as the queues. Nothing of it waits for the database. */
@RestController
class MapEndpoint {

    private final LiveMap live;
    private final Territories territories;
    private final FleetNow fleet;
    private final DispatchGateway gateway;

    MapEndpoint(LiveMap live, Ground ground, FleetNow fleet, DispatchGateway gateway) {
        this.live = live;
        this.territories = new Territories(ground);
        this.fleet = fleet;
        this.gateway = gateway;
    }

    /** The fleet and the calls, or what changed of them since an earlier answer. */
    @GetMapping(path = "/map/live", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> live(
            Asker asker,
            @RequestParam(defaultValue = "") String epoch,
            @RequestParam(defaultValue = "") String since,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
        asker.must(Action.VIEW_BOARD);
        return json(live.frame().after(epoch, number(since)), encodings);
    }

    /** The territory, its hospitals, and which layers have tiles. */
    @GetMapping(path = "/map/territory", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> territory(
            Asker asker, @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
        asker.must(Action.VIEW_BOARD);
        SamuState state = gateway.state();
        return json(
                territories.of(
                        state.reference(), fleet.of(state).circumstances().estimate()),
                encodings);
    }

    /**
     * How soon each commune is reached by the free teams, by estimate: code, whole minutes now, whole minutes once the vehicle
     * asked about has gone.
     */
    @GetMapping("/map/coverage")
    Map<String, Object> coverage(Asker asker, @RequestParam(defaultValue = "") String without) {
        asker.must(Action.VIEW_BOARD);
        if (!without.isEmpty() && !VehicleId.isValid(without)) {
            throw ApiProblem.invalid("without", "l'identifiant d'un moyen");
        }
        SamuState state = gateway.state();
        var proposals = fleet.of(state);
        Coverage coverage = proposals.coverage();
        List<Commune> communes = state.reference().territory().communes();
        List<List<Object>> rows = new ArrayList<>(communes.size());
        for (int i = 0; i < communes.size(); i++) {
            Optional<Duration> now = coverage.soonestTo(i);
            Optional<Duration> left = without.isEmpty() ? now : coverage.soonestWithout(new VehicleId(without), i);
            rows.add(List.of(communes.get(i).insee(), minutes(now), minutes(left)));
        }
        return Map.of("reach", proposals.circumstances().coverageReach().toMinutes(), "communes", rows);
    }

    /** What is no number is an answer that nobody had: everything is told. */
    private static long number(String since) {
        return since.matches("[0-9]{1,18}") ? Long.parseLong(since) : 0;
    }

    /** Whole minutes; -1 when nobody is left. */
    private static long minutes(Optional<Duration> soonest) {
        return soonest.map(Duration::toMinutes).orElse(-1L);
    }

    private static ResponseEntity<byte[]> json(byte[] gzip, String encodings) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .contentType(MediaType.APPLICATION_JSON);
        return Gzip.isAccepted(encodings)
                ? answer.header(HttpHeaders.CONTENT_ENCODING, Gzip.NAME).body(gzip)
                : answer.body(Gzip.undone(gzip));
    }
}
