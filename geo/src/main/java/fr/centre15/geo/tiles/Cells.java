package fr.centre15.geo.tiles;

import fr.centre15.dispatch.location.Commune;
import fr.centre15.dispatch.location.Wgs84Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A ground for the map where no outline was imported: around each commune the points that are nearer to it than to any other.
 * Worked out, not surveyed, and always drawn as such. Pure.
 */
public final class Cells {

    /** How far the outermost cells reach beyond the centres. */
    private static final double MARGIN_METRES = 6_000;

    private static final double METRES_PER_DEGREE = 111_195;
    private static final double HALF_TURN = 180;
    private static final double WHOLE_TURN = 360;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Cells() {}

    /**
     * The cell of a commune.
     *
     * @param ring closed, anticlockwise, convex
     */
    public record Cell(Commune commune, List<Wgs84Position> ring) {
        public Cell {
            ring = List.copyOf(ring);
        }
    }

    /** One cell for each commune, in their order; communes with the very same centre share one. */
    public static List<Cell> of(List<Commune> communes) {
        if (communes.isEmpty()) {
            return List.of();
        }
        Plane plane = new Plane(communes.getFirst().centre());
        Coordinate[] centres =
                communes.stream().map(commune -> plane.flat(commune.centre())).toArray(Coordinate[]::new);
        Geometry ground =
                FACTORY.createMultiPointFromCoords(centres).convexHull().buffer(MARGIN_METRES);
        List<Coordinate> whole = open(ground.norm().getCoordinates());
        List<Cell> cells = new ArrayList<>(communes.size());
        for (int i = 0; i < centres.length; i++) {
            cells.add(new Cell(communes.get(i), ring(nearestTo(centres[i], centres, whole), plane)));
        }
        return List.copyOf(cells);
    }

    /** A closed ring without its last point, anticlockwise. */
    private static List<Coordinate> open(Coordinate[] clockwise) {
        return Arrays.asList(clockwise).subList(1, clockwise.length).reversed();
    }

    /**
     * What is left of the ground when everything nearer to another centre is cut off, the nearest first: those twice as far as
     * the farthest point left have nothing to cut. Each cut is of a convex ring by one line, which never fails.
     */
    private static List<Coordinate> nearestTo(Coordinate centre, Coordinate[] centres, List<Coordinate> ground) {
        List<Coordinate> cell = ground;
        List<Coordinate> others = Arrays.stream(centres)
                .filter(other -> !other.equals2D(centre))
                .sorted(Comparator.comparingDouble(centre::distance))
                .toList();
        for (Coordinate other : others) {
            double farthest = cell.stream().mapToDouble(centre::distance).max().orElse(0);
            if (centre.distance(other) > 2 * farthest) {
                break;
            }
            cell = cut(cell, centre, other);
        }
        return cell;
    }

    private static List<Coordinate> cut(List<Coordinate> ring, Coordinate kept, Coordinate other) {
        List<Coordinate> left = new ArrayList<>(ring.size() + 1);
        for (int i = 0; i < ring.size(); i++) {
            Coordinate from = ring.get(i);
            Coordinate to = ring.get((i + 1) % ring.size());
            double before = beyond(from, kept, other);
            double after = beyond(to, kept, other);
            if (before <= 0) {
                left.add(from);
            }
            if (before < 0 && after > 0 || before > 0 && after < 0) {
                double share = before / (before - after);
                left.add(new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)));
            }
        }
        return left;
    }

    /** Positive on the other one's side of the line in the middle between both. */
    private static double beyond(Coordinate point, Coordinate kept, Coordinate other) {
        double east = other.x - kept.x;
        double north = other.y - kept.y;
        return (point.x - (kept.x + other.x) / 2) * east + (point.y - (kept.y + other.y) / 2) * north;
    }

    private static List<Wgs84Position> ring(List<Coordinate> cell, Plane plane) {
        List<Wgs84Position> ring =
                new ArrayList<>(cell.stream().map(plane::ground).toList());
        ring.add(ring.getFirst());
        return ring;
    }

    /** Metres east and north of a point: good enough over a département. */
    private record Plane(Wgs84Position zero) {

        private double metresPerDegreeEast() {
            return METRES_PER_DEGREE * Math.cos(Math.toRadians(zero.latitude()));
        }

        Coordinate flat(Wgs84Position point) {
            return new Coordinate(
                    shortest(point.longitude() - zero.longitude()) * metresPerDegreeEast(),
                    (point.latitude() - zero.latitude()) * METRES_PER_DEGREE);
        }

        Wgs84Position ground(Coordinate flat) {
            return new Wgs84Position(
                    zero.latitude() + flat.y / METRES_PER_DEGREE,
                    shortest(zero.longitude() + flat.x / metresPerDegreeEast()));
        }

        private static double shortest(double degrees) {
            return degrees > HALF_TURN ? degrees - WHOLE_TURN : degrees < -HALF_TURN ? degrees + WHOLE_TURN : degrees;
        }
    }
}
