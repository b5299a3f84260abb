package fr.centre15.console.map;

import fr.centre15.console.api.Asker;
import fr.centre15.console.api.problem.ApiProblem;
import fr.centre15.console.api.problem.ProblemCode;
import fr.centre15.console.gazetteer.TileSource;
import fr.centre15.console.security.Action;
import fr.centre15.dispatch.location.SearchUnavailable;
import fr.centre15.geo.tiles.TileAddress;
import fr.centre15.geo.tiles.Tiles;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Vector tiles for the screens of the room. A tile of one version never changes: its label says whether it is still true. */
@RestController
class TileEndpoint {

    static final String MVT = "application/vnd.mapbox-vector-tile";

    /** Threads that may be at tiles at once: a database that hangs must not take those that answer calls. */
    private static final int MOST_AT_ONCE = 6;

    private final TileSource tiles;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    TileEndpoint(TileSource tiles) {
        this.tiles = tiles;
    }

    @GetMapping("/tiles/{layer}/{z:[0-9]{1,2}}/{x:[0-9]{1,5}}/{y:[0-9]{1,5}}.mvt")
    ResponseEntity<byte[]> tile(
            Asker asker,
            @PathVariable String layer,
            @PathVariable int z,
            @PathVariable int x,
            @PathVariable int y,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings,
            WebRequest request) {
        asker.must(Action.VIEW_BOARD);
        TileAddress address = TileAddress.of(layer, z, x, y).orElseThrow(() -> ApiProblem.of(ProblemCode.NOT_FOUND));
        if (!places.tryAcquire()) {
            throw unavailable(SearchUnavailable.Reason.BUSY);
        }
        try {
            String version = Optional.ofNullable(tiles.versions().get(address.layer()))
                    .orElseThrow(() -> ApiProblem.of(ProblemCode.NOT_FOUND));
            String label = "W/\"%s-%s-%d-%d-%d\"".formatted(layer, version, z, x, y);
            return request.checkNotModified(label)
                    ? ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                            .headers(headers(label))
                            .build()
                    : answer(tiles.tile(address, version), headers(label), encodings);
        } catch (SearchUnavailable away) {
            throw unavailable(away.reason());
        } finally {
            places.release();
        }
    }

    private static ResponseEntity<byte[]> answer(Tiles.Tile tile, HttpHeaders headers, String encodings) {
        if (tile.isEmpty()) {
            return ResponseEntity.noContent().headers(headers).build();
        }
        headers.set(HttpHeaders.CONTENT_TYPE, MVT);
        if (!Gzip.isAccepted(encodings)) {
            return ResponseEntity.ok().headers(headers).body(Gzip.undone(tile.gzip()));
        }
        headers.set(HttpHeaders.CONTENT_ENCODING, Gzip.NAME);
        return ResponseEntity.ok().headers(headers).body(tile.gzip());
    }

    private static HttpHeaders headers(String label) {
        HttpHeaders headers = new HttpHeaders();
        headers.setETag(label);
        headers.setCacheControl("private, no-cache");
        headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return headers;
    }

    private static ApiProblem unavailable(SearchUnavailable.Reason reason) {
        return ApiProblem.of(ProblemCode.TILES_UNAVAILABLE, Map.of("reason", reason.name()));
    }
}
