package fr.centre15.geo.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.centre15.dispatch.location.SearchUnavailable;
import fr.centre15.geo.gazetteer.GeoDatabase;
import fr.centre15.geo.importer.Files59;
import fr.centre15.geo.importer.ImportReport;
import fr.centre15.geo.importer.Importer;
import fr.centre15.geo.importer.Progress;
import fr.centre15.geo.importer.Register;
import fr.centre15.geo.importer.RoadTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.PrecisionModel;
import org.postgresql.ds.PGSimpleDataSource;

@Timeout(60)
class TilesIT {

    /** Around 3° E, 50.5° N. */
    private static final int ZOOM = 10;

    private static final int COLUMN = 520;
    private static final int ROW = 345;

    @TempDir
    private Path folder;

    private GeoDatabase database;
    private Tiles tiles;

    @BeforeEach
    void start() {
        database = GeoDatabase.named("geo_tiles_it");
        tiles = new Tiles(database.source());
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    @DisplayName("rien d'importé : aucune couche, et ce n'est pas une panne")
    void shouldHaveNoLayerBeforeAnyImport() {
        assertThat(tiles.versions()).isEmpty();
    }

    @Test
    @DisplayName("contours importés : une tuile les montre, la voisine lointaine est vide")
    void shouldDrawImportedCommunes() throws IOException {
        importCommunes("[[[2.9,50.4],[3.1,50.4],[3.1,50.6],[2.9,50.6],[2.9,50.4]]]");

        String version = tiles.versions().get(TileLayer.COMMUNES);

        assertThat(drawn(TileLayer.COMMUNES, version)).contains("communes", "59999", "Bourg-Neuf");
        assertThat(drawn(TileLayer.LABELS, tiles.versions().get(TileLayer.LABELS)))
                .contains("Bourg-Neuf");
        assertThat(tiles.tile(new TileAddress(TileLayer.COMMUNES, ZOOM, 3, 3), version)
                        .isEmpty())
                .isTrue();
        assertThat(tiles.versions()).doesNotContainKeys(TileLayer.ROADS, TileLayer.HOSPITALS);
    }

    @Test
    @DisplayName("contour qui se croise, contour troué : réparés ou gardés, et dessinés")
    void shouldDrawWhatWasMended() throws IOException {
        ImportReport bowtie = importCommunes("[[[2.9,50.4],[3.1,50.6],[3.1,50.4],[2.9,50.6],[2.9,50.4]]]");
        assertThat(bowtie.notes().byReason()).isNotEmpty();
        assertThat(drawn(TileLayer.COMMUNES, "1")).contains("59999");

        importCommunes("[[[2.9,50.4],[3.1,50.4],[3.1,50.6],[2.9,50.6],[2.9,50.4]],"
                + "[[2.95,50.45],[2.95,50.55],[3.05,50.55],[3.05,50.45],[2.95,50.45]]]");
        assertThat(drawn(TileLayer.COMMUNES, "2")).contains("59999");
    }

    @Test
    @DisplayName("routes : de loin les grandes seulement, de près toutes")
    void shouldDrawFewerRoadsFromAfar() throws IOException {
        long count = RoadTable.replace(database.source(), "essai.osm.pbf", rows -> {
            rows.add(0, "A 25", "", line(2.91, 50.5, 3.0, 50.52));
            rows.add(3, "D 7", "Route de Lille", line(2.95, 50.45, 2.96, 50.5));
            rows.add(5, "", "Rue des Écoles", line(2.95, 50.5, 2.951, 50.501));
        });

        assertThat(count).isEqualTo(3);
        assertThat(drawn(TileLayer.ROADS, "1")).contains("A 25", "D 7").doesNotContain("Rue des Écoles");
        assertThat(text(tiles.tile(new TileAddress(TileLayer.ROADS, 14, 8326, 5520), "1")))
                .contains("Rue des Écoles");
        assertThat(tiles.versions()).containsKey(TileLayer.ROADS);
    }

    @Test
    @DisplayName("un nouvel import change la version, donc l'étiquette des tuiles")
    void shouldTellOneImportFromTheNext() {
        importCommunes("[[[2.9,50.4],[3.1,50.4],[3.1,50.6],[2.9,50.6],[2.9,50.4]]]");
        String first = tiles.versions().get(TileLayer.COMMUNES);
        importCommunes("[[[2.8,50.4],[3.1,50.4],[3.1,50.6],[2.8,50.6],[2.8,50.4]]]");

        assertThat(new Tiles(database.source()).versions().get(TileLayer.COMMUNES))
                .isNotEqualTo(first);
    }

    @Test
    @DisplayName("base arrêtée : une tuile déjà faite est encore servie, une autre dit pourquoi elle ne l'est pas")
    void shouldServeWhatItHasWithoutTheDatabase() {
        importCommunes("[[[2.9,50.4],[3.1,50.4],[3.1,50.6],[2.9,50.6],[2.9,50.4]]]");
        TileAddress known = new TileAddress(TileLayer.COMMUNES, ZOOM, COLUMN, ROW);
        Tiles.Tile made = tiles.tile(known, "1");

        database.close();

        assertThat(tiles.tile(known, "1")).isEqualTo(made);
        assertThatExceptionOfType(SearchUnavailable.class)
                .isThrownBy(() -> tiles.tile(new TileAddress(TileLayer.COMMUNES, ZOOM, 1, 1), "1"));
        database = GeoDatabase.named("geo_tiles_it");
    }

    @Test
    @DisplayName("base injoignable depuis le départ : une raison, pas une attente")
    void shouldSayThatTheDatabaseIsDown() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setURL("jdbc:postgresql://127.0.0.1:1/samu");

        assertThatExceptionOfType(SearchUnavailable.class)
                .isThrownBy(() -> new Tiles(nowhere).versions())
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(SearchUnavailable.Reason.DATABASE_DOWN));
    }

    private ImportReport importCommunes(String rings) {
        Path file = Files59.write(folder, "communes.geojson", """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"59999","nom":"Bourg-Neuf"},
                "geometry":{"type":"Polygon","coordinates":%s}}]}""".formatted(rings));
        return new Importer(database.source()).run(Register.COMMUNES, List.of(file), true, Progress.NONE);
    }

    private String drawn(TileLayer layer, String version) throws IOException {
        return text(tiles.tile(new TileAddress(layer, ZOOM, COLUMN, ROW), version));
    }

    /** The texts of a tile stand in it as they are. */
    private static String text(Tiles.Tile tile) throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(tile.gzip()))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static LineString line(double... points) {
        Coordinate[] line = new Coordinate[points.length / 2];
        for (int i = 0; i < line.length; i++) {
            line[i] = new Coordinate(points[2 * i], points[2 * i + 1]);
        }
        return new GeometryFactory(new PrecisionModel(), 4326).createLineString(line);
    }
}
