package fr.centre15.geo.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.centre15.dispatch.location.Commune;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.geo.tiles.Cells.Cell;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

class CellsTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @ParameterizedTest(name = "graine {0}")
    @ValueSource(longs = {1, 2, 3})
    @DisplayName("tout point d'une cellule est plus près de sa commune que d'une autre")
    void shouldGiveEachCommuneWhatIsNearestToIt(long seed) {
        Random random = new Random(seed);
        List<Commune> communes = IntStream.range(0, 80)
                .mapToObj(i -> commune("C" + i, 50 + random.nextDouble(), 2.5 + random.nextDouble() * 1.5))
                .toList();

        List<Cell> cells = Cells.of(communes);

        assertThat(cells).extracting(Cell::commune).containsExactlyElementsOf(communes);
        for (Cell cell : cells) {
            assertThat(polygon(cell).covers(point(cell.commune().centre()))).isTrue();
            Coordinate inside = polygon(cell).getInteriorPoint().getCoordinate();
            Wgs84Position anywhere = new Wgs84Position(inside.y, inside.x);
            Commune nearest = communes.stream()
                    .min(Comparator.comparingDouble(commune -> commune.centre().metresTo(anywhere)))
                    .orElseThrow();
            assertThat(anywhere.metresTo(cell.commune().centre()))
                    .isCloseTo(anywhere.metresTo(nearest.centre()), within(200.0));
        }
    }

    @Test
    @DisplayName("les cellules ne se recouvrent pas et ne laissent pas de trou")
    void shouldCoverTheGroundOnce() {
        Random random = new Random(59);
        List<Cell> cells = Cells.of(IntStream.range(0, 60)
                .mapToObj(i -> commune("C" + i, 50 + random.nextDouble(), 2.5 + random.nextDouble()))
                .toList());

        double together =
                cells.stream().mapToDouble(cell -> polygon(cell).getArea()).sum();
        Geometry union =
                UnaryUnionOp.union(cells.stream().map(CellsTest::polygon).toList());

        assertThat(union.getArea()).isCloseTo(together, within(together * 1e-6));
        double filled =
                FACTORY.createPolygon(((Polygon) union).getExteriorRing()).getArea();
        assertThat(filled).isCloseTo(together, within(together * 1e-6));
    }

    @Test
    @DisplayName("une seule commune, deux, ou deux au même point : chacune a une cellule")
    void shouldServeVerySmallTerritories() {
        assertThat(Cells.of(List.of())).isEmpty();
        assertThat(Cells.of(List.of(commune("A", 50, 3)))).hasSize(1);
        assertThat(Cells.of(List.of(commune("A", 50, 3), commune("B", 50.2, 3))))
                .hasSize(2);
        List<Cell> twins = Cells.of(List.of(commune("A", 50, 3), commune("B", 50, 3), commune("C", 50.3, 3.1)));
        assertThat(twins.get(0).ring())
                .isEqualTo(twins.get(1).ring())
                .isNotEqualTo(twins.get(2).ring());
    }

    @Test
    @DisplayName("de part et d'autre de l'antiméridien, les cellules restent petites")
    void shouldGoTheShortWayAroundTheEarth() {
        List<Cell> cells = Cells.of(List.of(commune("A", -17, 179.9), commune("B", -17, -179.9)));

        assertThat(cells)
                .allSatisfy(cell -> assertThat(cell.ring())
                        .allSatisfy(point -> assertThat(
                                        point.metresTo(cell.commune().centre()))
                                .isLessThan(40_000)));
    }

    private static Commune commune(String insee, double latitude, double longitude) {
        return new Commune(insee, insee, new Wgs84Position(latitude, longitude), "");
    }

    private static Polygon polygon(Cell cell) {
        return FACTORY.createPolygon(cell.ring().stream()
                .map(point -> new Coordinate(point.longitude(), point.latitude()))
                .toArray(Coordinate[]::new));
    }

    private static Geometry point(Wgs84Position at) {
        return FACTORY.createPoint(new Coordinate(at.longitude(), at.latitude()));
    }
}
