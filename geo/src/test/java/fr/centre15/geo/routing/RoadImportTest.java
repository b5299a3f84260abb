package fr.centre15.geo.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@DisplayName("L’import des routes : tout ou rien")
class RoadImportTest {

    @TempDir
    private Path place;

    private Path roads;
    private Path town;

    @BeforeEach
    void writeATown() {
        roads = place.resolve("roads");
        town = GridTown.write(place.resolve("town.osm"), GridTown.of(20));
    }

    @Test
    @DisplayName("une ville de 400 carrefours est importée ; la suivante prend sa place sans redémarrage")
    void shouldReplaceRoadsWhileTheyAreInUse() throws IOException {
        RoadImport.Imported first = RoadImport.run(town, roads);
        assertThat(first).isEqualTo(new RoadImport.Imported("roads-1", 400, 760));
        try (RoadsInUse inUse = new RoadsInUse(roads)) {
            assertThat(inUse.refresh()).isTrue();
            assertThat(inUse.refresh()).isFalse();

            RoadImport.run(GridTown.write(place.resolve("other.osm"), GridTown.of(25)), roads);

            assertThat(inUse.refresh()).isTrue();
            assertThat(inUse.network().orElseThrow().roads()).isEqualTo(1_200);
        }
        assertThat(names()).containsExactly("current", "import.lock", "roads-2");
    }

    @Test
    @DisplayName("un XML coupé est refusé en une phrase, les routes d’avant servent toujours")
    void shouldRefuseACutXml() throws IOException {
        RoadImport.run(town, roads);
        byte[] whole = Files.readAllBytes(town);
        Path cut = Files.write(place.resolve("cut.osm"), Arrays.copyOf(whole, whole.length / 2));

        assertRefused(cut, "Fichier OSM tronqué : cut.osm ; téléchargez-le de nouveau. Rien n'a été importé.");
    }

    @Test
    @DisplayName("un XML abîmé au milieu est refusé en une phrase, rien n’est importé à moitié")
    void shouldRefuseABrokenXml() throws IOException {
        RoadImport.run(town, roads);
        String text = Files.readString(town);
        int middle = text.indexOf("<way");
        Path broken = Files.writeString(
                place.resolve("broken.osm"), text.substring(0, middle) + "<way id=<<" + text.substring(middle));

        assertRefused(broken, "Fichier OSM abîmé : broken.osm ne se lit pas jusqu'au bout. Rien n'a été importé.");
    }

    @Test
    @DisplayName("un fichier sans route est refusé")
    void shouldRefuseAFileWithoutRoads() throws IOException {
        RoadImport.run(town, roads);
        Path empty = Files.writeString(place.resolve("empty.osm"), "<osm version='0.6'></osm>");

        assertRefused(empty, "Aucune route dans empty.osm. Rien n'a été importé.");
    }

    @Test
    @DisplayName("ce qui n’est pas de l’OSM, ou n’existe pas, est refusé en une phrase")
    void shouldRefuseWhatIsNoOsmFile() throws IOException {
        RoadImport.run(town, roads);
        byte[] noise = new byte[5_000];
        new Random(3).nextBytes(noise);
        noise[0] = 'P';
        Path other = Files.write(place.resolve("photo.pbf"), noise);

        assertRefused(
                other,
                "Format inconnu : photo.pbf n'est ni un .osm.pbf, ni un .osm, ni un .osm.gz. Rien n'a été importé.");
        assertRefused(place.resolve("absent.pbf"), "Fichier introuvable : absent.pbf.");
    }

    @Test
    @DisplayName("ce qu’un import tué a laissé est balayé par le suivant")
    void shouldSweepWhatADeadImportLeft() throws IOException {
        Files.createDirectories(roads.resolve("import-123/graph"));
        Files.writeString(roads.resolve("import-123/graph/nodes"), "half");

        RoadImport.run(town, roads);

        assertThat(names()).containsExactly("current", "import.lock", "roads-1");
    }

    @Test
    @DisplayName("routes illisibles : les précédentes restent en service")
    void shouldKeepTheRoadsInUseWhenNewOnesCannotBeRead() throws IOException {
        RoadImport.run(town, roads);
        try (RoadsInUse inUse = new RoadsInUse(roads)) {
            inUse.refresh();
            Files.createDirectories(roads.resolve("roads-2/graph"));
            Files.writeString(roads.resolve("current"), "roads-2");

            assertThat(inUse.refresh()).isFalse();

            assertThat(inUse.network().orElseThrow().roads()).isEqualTo(760);
        }
    }

    @Test
    @DisplayName("au terminal : une phrase, et un code qui dit si quelque chose a changé")
    void shouldAnswerAtTheTerminal() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream terminal = new PrintStream(said, true, StandardCharsets.UTF_8);

        assertThat(ImportRoads.run(List.of(roads.toString(), town.toString()), Map.of(), terminal, terminal))
                .isZero();
        assertThat(ImportRoads.run(List.of(roads.toString(), "absent.pbf"), Map.of(), terminal, terminal))
                .isOne();
        assertThat(ImportRoads.run(List.of(town.toString()), Map.of(), terminal, terminal))
                .isEqualTo(2);

        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .contains("samu : Fichier introuvable : absent.pbf.")
                .anyMatch(line -> line.startsWith("Routes importées : 400 carrefours, 760 tronçons (roads-1)."));
    }

    private void assertRefused(Path file, String sentence) throws IOException {
        assertThatExceptionOfType(RoadsRefused.class)
                .isThrownBy(() -> RoadImport.run(file, roads))
                .withMessage(sentence);
        assertThat(names()).containsExactly("current", "import.lock", "roads-1");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(roads)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
