package fr.centre15.geo.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.centre15.dispatch.location.Wgs84Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
@DisplayName("Les routes de vrais fichiers OSM")
class RealOsmTest {

    private static final Path DATA =
            Path.of(Optional.ofNullable(System.getenv("SAMU_TEST_DATA")).orElse("../../shared/data"));

    @TempDir
    private Path place;

    @Test
    @DisplayName("Andorre (PBF) : d’Andorre-la-Vieille à Canillo, une bonne dizaine de kilomètres de vallée")
    void shouldDriveThroughAndorra() {
        RoadNetwork andorra = imported("osm/andorra.osm.pbf");

        RoadNetwork.Way way = andorra.to(
                        new Wgs84Position(42.5666, 1.5997),
                        List.of(new Wgs84Position(42.5063, 1.5218)),
                        Duration.ofSeconds(10))
                .getFirst()
                .orElseThrow();

        assertThat(way.metres()).isBetween(9_500.0, 16_000.0);
        assertThat(way.duration()).isBetween(Duration.ofMinutes(8), Duration.ofMinutes(30));
        andorra.close();
    }

    @Test
    @DisplayName("Monaco (XML comprimé) : de la gare au casino")
    void shouldDriveThroughMonaco() {
        RoadNetwork monaco = imported("osm/monaco.osm.gz");

        RoadNetwork.Way way = monaco.to(
                        new Wgs84Position(43.7396, 7.4272),
                        List.of(new Wgs84Position(43.7384, 7.4196)),
                        Duration.ofSeconds(10))
                .getFirst()
                .orElseThrow();

        assertThat(way.metres()).isBetween(600.0, 4_000.0);
        monaco.close();
    }

    @Test
    @DisplayName("un PBF coupé n’importe où, ou un gzip coupé, est refusé en une phrase et ne laisse rien")
    void shouldRefuseACutFileWhereverItIsCut() throws IOException {
        for (String name : List.of("osm/andorra.osm.pbf", "osm/monaco.osm.gz")) {
            byte[] whole = Files.readAllBytes(data(name));
            Random random = new Random(15);
            for (int i = 0; i < 10; i++) {
                Path cut = Files.write(
                        place.resolve("cut.osm"), Arrays.copyOf(whole, 100 + random.nextInt(whole.length - 200)));

                assertThatExceptionOfType(RoadsRefused.class)
                        .isThrownBy(() -> RoadImport.run(cut, place.resolve("roads")))
                        .withMessage(
                                "Fichier OSM tronqué : cut.osm ; téléchargez-le de nouveau. Rien n'a été importé.");
            }
        }
        assertThat(place.resolve("roads")).doesNotExist();
    }

    @Test
    @DisplayName("un PBF dont des octets ont changé : importé sain ou refusé en une phrase, jamais à moitié")
    void shouldRefuseABrokenPbf() throws IOException {
        byte[] broken = Files.readAllBytes(data("osm/andorra.osm.pbf"));
        byte[] noise = new byte[2_000];
        new Random(16).nextBytes(noise);
        System.arraycopy(noise, 0, broken, broken.length / 2, noise.length);
        Path file = Files.write(place.resolve("broken.osm.pbf"), broken);

        assertThatExceptionOfType(RoadsRefused.class)
                .isThrownBy(() -> RoadImport.run(file, place.resolve("roads")))
                .withMessageEndingWith("Rien n'a été importé.");
        assertThat(new RoadFolder(place.resolve("roads")).version()).isEmpty();
    }

    private RoadNetwork imported(String name) {
        RoadImport.run(data(name), place.resolve("roads"));
        RoadsInUse roads = new RoadsInUse(place.resolve("roads"));
        roads.refresh();
        return roads.network().orElseThrow();
    }

    private static Path data(String name) {
        Path file = DATA.resolve(name);
        assumeTrue(Files.isRegularFile(file), "test data is not here");
        return file;
    }
}
