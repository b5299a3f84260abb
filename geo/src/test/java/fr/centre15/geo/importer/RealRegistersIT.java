package fr.centre15.geo.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import fr.centre15.dispatch.location.AddressHit;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.geo.gazetteer.GeoDatabase;
import fr.centre15.geo.gazetteer.PostgisAddressSearch;
import fr.centre15.geo.projection.Lambert93;
import fr.centre15.geo.projection.PublishedPair;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Public registers that nobody of this project wrote. */
@Timeout(60)
class RealRegistersIT {

    private static GeoDatabase database;

    @BeforeAll
    static void open() {
        database = GeoDatabase.named("geo_registers_it");
    }

    @AfterAll
    static void forget() {
        if (database != null) {
            database.close();
        }
    }

    private static Path data(String relative) {
        String folder = System.getenv().getOrDefault("SAMU_TEST_DATA", "../../shared/data");
        Path file = Path.of(folder, relative);
        if (Files.isReadable(file)) {
            return file;
        }
        String without = "données de test absentes : " + relative;
        return "true".equals(System.getenv("CI")) ? fail(without) : abort(without);
    }

    @Test
    @DisplayName("Les 648 communes du Nord : toutes lues, valides, et chaque point retrouve la sienne")
    void shouldReadTheCommunesOfTheNord() {
        Path communes = data("geo/communes-59-nord.geojson");

        ImportReport report =
                new Importer(database.source()).run(Register.COMMUNES, List.of(communes), false, Progress.NONE);

        assertThat(report.rows()).isEqualTo(648);
        assertThat(report.bad().count()).isZero();
        assertThat(database.column("SELECT bool_and(ST_IsValid(shape)) FROM geo.commune"))
                .containsExactly("t");
        PostgisAddressSearch search = new PostgisAddressSearch(database.source());
        AddressHit lille = search.reverse(new Wgs84Position(50.6372, 3.0633)).orElseThrow();
        assertThat(lille.commune()).isEqualTo("Lille");
        assertThat(search.search("villeneuve dasq", Optional.empty(), 5))
                .extracting(AddressHit::commune)
                .contains("Villeneuve-d'Ascq");
    }

    @Test
    @Tag("H11d")
    @DisplayName(
            "L'échantillon de FINESS : un site ouvert placé, deux fermés écartés ; ses mètres disent X et Y échangés")
    void shouldReadTheSampleOfFiness() throws Exception {
        Path finess = data("finess/sample-etablissements.json");

        ImportReport report =
                new Importer(database.source()).run(Register.FINESS, List.of(finess), false, Progress.NONE);

        JsonNode coordinates =
                JsonMapper.shared().readTree(Files.readString(finess)).path(0).path("coordonneesGeographique");
        double x = Double.parseDouble(coordinates.path("coordonneeX").asString());
        double y = Double.parseDouble(coordinates.path("coordonneeY").asString());
        PublishedPair pair = PublishedPair.of(x, y).orElseThrow();
        double latitude =
                Double.parseDouble(coordinates.path("directionLatitude").asString());
        double longitude =
                Double.parseDouble(coordinates.path("directionLongitude").asString());
        var projected = Lambert93.project(new Wgs84Position(latitude, longitude));
        assertThat(pair.swapped()).isTrue();
        assertThat(projected.eastingMetres()).isCloseTo(pair.point().eastingMetres(), within(0.01));
        assertThat(projected.northingMetres()).isCloseTo(pair.point().northingMetres(), within(0.01));
        assertThat(report.rows()).isEqualTo(1);
        assertThat(database.column(
                        "SELECT name || ' ' || category || ' ' || phone || ' ' || address" + " FROM geo.health_site"))
                .containsExactly("CLINIQUE CONVERT 365 0428631234 62 avenue de Jasseron");
        assertThat(report.notes().byReason()).containsEntry("établissement fermé, laissé de côté", 2L);
    }

    @Test
    @Tag("H11d")
    @DisplayName("PostGIS et le calcul d'ici donnent le même Lambert-93 au millimètre")
    void shouldAgreeWithPostgis() {
        for (Wgs84Position point : List.of(
                new Wgs84Position(50.6372, 3.0633), new Wgs84Position(42.7, 9.45), new Wgs84Position(48.4, -4.8))) {
            List<String> theirs = database.column(
                    "SELECT ST_X(p) || ' ' || ST_Y(p) FROM (SELECT ST_Transform(ST_SetSRID(" + "ST_MakePoint("
                            + point.longitude() + ", " + point.latitude() + "), 4326), 2154) AS p) AS t");
            String[] numbers = theirs.getFirst().split(" ");

            var ours = Lambert93.project(point);

            assertThat(ours.eastingMetres()).isCloseTo(Double.parseDouble(numbers[0]), within(0.001));
            assertThat(ours.northingMetres()).isCloseTo(Double.parseDouble(numbers[1]), within(0.001));
        }
    }
}
