package fr.centre15.geo.importer;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import tools.jackson.databind.JsonNode;

/**
 * A GeoJSON surface, checked: every point in France, rings closed, nothing across the antimeridian; one that crosses itself is
 * mended, and said to be.
 *
 * @param mended whether it was not valid as published
 */
record CommuneShape(MultiPolygon surface, boolean mended) {

    private static final int WGS84 = 4326;
    private static final double HALF_TURN = 180;

    /** Mending may drop slivers; a commune that loses more than this share of its area is another shape. */
    private static final double MOST_LOST = 0.05;

    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), WGS84);

    static CommuneShape of(JsonNode geometry) throws BadLine {
        JsonNode coordinates = geometry.path("coordinates");
        List<Polygon> polygons = new ArrayList<>();
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygons.add(polygon(coordinates));
            case "MultiPolygon" -> {
                for (JsonNode one : coordinates) {
                    polygons.add(polygon(one));
                }
            }
            default -> throw new BadLine("ni Polygon ni MultiPolygon");
        }
        if (polygons.isEmpty()) {
            throw new BadLine("contour vide");
        }
        MultiPolygon read = FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
        return new IsValidOp(read).isValid() ? new CommuneShape(read, false) : mended(read);
    }

    private static CommuneShape mended(MultiPolygon read) throws BadLine {
        Geometry fixed = GeometryFixer.fix(read);
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < fixed.getNumGeometries(); i++) {
            if (fixed.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                polygons.add(polygon);
            }
        }
        MultiPolygon whole = FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
        if (whole.isEmpty() || whole.getArea() < read.getArea() * (1 - MOST_LOST)) {
            throw new BadLine("contour impossible à réparer");
        }
        return new CommuneShape(whole, true);
    }

    private static Polygon polygon(JsonNode rings) throws BadLine {
        if (!rings.isArray() || rings.isEmpty()) {
            throw new BadLine("contour vide");
        }
        LinearRing shell = ring(rings.get(0));
        List<LinearRing> holes = new ArrayList<>();
        for (int i = 1; i < rings.size(); i++) {
            holes.add(ring(rings.get(i)));
        }
        return FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode points) throws BadLine {
        Coordinate[] ring = new Coordinate[points.size()];
        Envelope bounds = new Envelope();
        for (int i = 0; i < ring.length; i++) {
            ring[i] = coordinate(points.get(i));
            bounds.expandToInclude(ring[i]);
        }
        if (bounds.getWidth() > HALF_TURN) {
            throw new BadLine("contour à cheval sur l'antiméridien");
        }
        for (Coordinate point : ring) {
            FrenchGround.position(point.y, point.x);
        }
        if (ring.length < 4 || !ring[0].equals2D(ring[ring.length - 1])) {
            throw new BadLine("contour non fermé");
        }
        return FACTORY.createLinearRing(ring);
    }

    private static Coordinate coordinate(JsonNode point) throws BadLine {
        JsonNode longitude = point.path(0);
        JsonNode latitude = point.path(1);
        if (!longitude.isNumber() || !latitude.isNumber()) {
            throw new BadLine("coordonnées illisibles");
        }
        double x = longitude.asDouble();
        double y = latitude.asDouble();
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new BadLine("nombre non fini : coordinates");
        }
        return new Coordinate(x, y);
    }

    @Override
    public String toString() {
        return "CommuneShape[" + surface.getNumPoints() + " points]";
    }
}
