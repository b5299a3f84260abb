package fr.centre15.geo.routing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.geo.gazetteer.GeoDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RoadDrawingIT {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream terminal = new PrintStream(said, true, StandardCharsets.UTF_8);
    private Path roads;
    private Path town;

    @BeforeEach
    void build() {
        roads = folder.resolve("roads");
        town = GridTown.write(folder.resolve("town.osm"), GridTown.of(20));
    }

    @Test
    @DisplayName("un import OSM dessine aussi ses routes : chaque tronçon, à sa place, et une version à chaque import")
    void shouldDrawWhatItImports() throws IOException {
        try (GeoDatabase database = GeoDatabase.named("geo_road_drawing_it")) {
            Map<String, String> environment = Map.of(
                    "SAMU_IMPORT_DB_URL", database.url(),
                    "SAMU_IMPORT_DB_USER", GeoDatabase.user(),
                    "SAMU_IMPORT_DB_PASSWORD_FILE",
                            Files.writeString(folder.resolve("password"), GeoDatabase.password())
                                    .toString());

            assertThat(run(environment)).isZero();
            assertThat(run(environment)).isZero();

            assertThat(database.column("SELECT count(*) FROM geo.road")).containsExactly("760");
            assertThat(database.column("SELECT version FROM geo.dataset WHERE kind = 'osm'"))
                    .containsExactly("2");
            assertThat(database.column("SELECT count(*) FROM geo.road WHERE ST_Transform(line, 4326)"
                            + " && ST_MakeEnvelope(2.99, 49.99, 3.05, 50.05, 4326)"))
                    .containsExactly("760");
        }
    }

    @Test
    @DisplayName("base arrêtée : les temps de trajet sont importés, et il est dit que le dessin manque")
    void shouldKeepTravelTimesWithoutTheDatabase() throws IOException {
        assertThat(run(Map.of("SAMU_IMPORT_DB_URL", "jdbc:postgresql://127.0.0.1:1/samu")))
                .isOne();

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("temps de trajet à jour, mais pas le dessin");
        assertThat(Files.readString(roads.resolve("current"))).startsWith("roads-1");
    }

    private int run(Map<String, String> environment) {
        return ImportRoads.run(List.of(roads.toString(), town.toString()), environment, terminal, terminal);
    }
}
