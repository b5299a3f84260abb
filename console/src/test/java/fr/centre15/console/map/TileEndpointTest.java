package fr.centre15.console.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.centre15.console.api.Asker;
import fr.centre15.console.api.problem.ApiProblem;
import fr.centre15.console.gazetteer.TileSource;
import fr.centre15.console.security.StaffPrincipal;
import fr.centre15.dispatch.location.SearchUnavailable;
import fr.centre15.dispatch.location.SearchUnavailable.Reason;
import fr.centre15.dispatch.staff.Role;
import fr.centre15.geo.tiles.TileAddress;
import fr.centre15.geo.tiles.TileLayer;
import fr.centre15.geo.tiles.Tiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.ServletWebRequest;

@Timeout(30)
class TileEndpointTest {

    private static final byte[] DRAWN = "a tile, as it is drawn".getBytes(StandardCharsets.UTF_8);

    private static final StaffPrincipal SOMEBODY =
            new StaffPrincipal(new UUID(0, 1), "arm1", "Camille", List.of(Role.ARM_FRONT), "");

    private final CountDownLatch held = new CountDownLatch(1);
    private final TileEndpoint endpoint = new TileEndpoint(new Imported());

    /** Communes answer, the first column is empty; hospitals have lost their database; addresses take for ever. */
    private final class Imported implements TileSource {

        @Override
        public Map<TileLayer, String> versions() {
            return Map.of(TileLayer.COMMUNES, "3-1-1", TileLayer.HOSPITALS, "1-1-1", TileLayer.DEFIBRILLATORS, "1-1-1");
        }

        @Override
        public Tiles.Tile tile(TileAddress address, String version) {
            if (address.layer() == TileLayer.HOSPITALS) {
                throw new SearchUnavailable(Reason.DATABASE_DOWN);
            }
            if (address.layer() == TileLayer.DEFIBRILLATORS) {
                await();
            }
            return new Tiles.Tile(address.column() == 0 ? new byte[0] : Gzip.of(DRAWN));
        }

        private void await() {
            try {
                held.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    @DisplayName("compressée pour qui le demande, et étiquetée de la version importée")
    void shouldSendATile() {
        ResponseEntity<byte[]> compressed = ask("communes", 520, "gzip, br", "");
        ResponseEntity<byte[]> plain = ask("communes", 520, "", "");

        assertThat(Gzip.undone(compressed.getBody())).isEqualTo(DRAWN);
        assertThat(compressed.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING))
                .isEqualTo("gzip");
        assertThat(plain.getBody()).isEqualTo(DRAWN);
        assertThat(plain.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE)).isEqualTo(TileEndpoint.MVT);
        assertThat(plain.getHeaders().getFirst(HttpHeaders.CACHE_CONTROL)).isEqualTo("private, no-cache");
        assertThat(plain.getHeaders().getETag()).contains("3-1-1");
    }

    @Test
    @DisplayName("rien n'a changé : 304, sans corps ; une tuile vide : 204")
    void shouldSendNothingTwice() {
        String label = ask("communes", 520, "gzip", "").getHeaders().getETag();

        ResponseEntity<byte[]> again = ask("communes", 520, "gzip", label);

        assertThat(again.getStatusCode().value()).isEqualTo(304);
        assertThat(again.getBody()).isNull();
        assertThat(ask("communes", 520, "gzip", "W/\"other\"").getStatusCode().value())
                .isEqualTo(200);
        assertThat(ask("communes", 0, "gzip", "").getStatusCode().value()).isEqualTo(204);
    }

    @Test
    @DisplayName("base arrêtée : 503 et la raison")
    void shouldSayWhyThereIsNone() {
        assertThatExceptionOfType(ApiProblem.class)
                .isThrownBy(() -> ask("hospitals", 520, "gzip", ""))
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(503))
                .satisfies(problem -> assertThat(problem.body()).containsEntry("reason", "DATABASE_DOWN"));
    }

    @Test
    @DisplayName("base muette : quelques requêtes attendent, les autres sont renvoyées aussitôt")
    void shouldHoldFewThreads() throws InterruptedException, ExecutionException {
        try (ExecutorService consoles = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                answers.add(consoles.submit(() -> status("defibrillators")));
            }
            org.awaitility.Awaitility.await()
                    .until(() -> answers.stream().filter(Future::isDone).count() == 24);
            held.countDown();

            long served = 0;
            for (Future<Integer> answer : answers) {
                served += answer.get() == 200 ? 1 : 0;
            }
            assertThat(served).isEqualTo(6);
        }
        assertThat(status("defibrillators")).isEqualTo(200);
    }

    private int status(String layer) {
        try {
            return ask(layer, 520, "gzip", "").getStatusCode().value();
        } catch (ApiProblem problem) {
            return problem.status();
        }
    }

    private ResponseEntity<byte[]> ask(String layer, int column, String encodings, String label) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/tiles");
        if (!label.isEmpty()) {
            request.addHeader(HttpHeaders.IF_NONE_MATCH, label);
        }
        return endpoint.tile(
                new Asker(SOMEBODY),
                layer,
                10,
                column,
                345,
                encodings,
                new ServletWebRequest(request, new MockHttpServletResponse()));
    }
}
