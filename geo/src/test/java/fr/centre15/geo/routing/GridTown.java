package fr.centre15.geo.routing;

import fr.centre15.dispatch.location.Wgs84Position;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A town of straight streets that exists nowhere: a square grid, some streets faster than others, as OSM XML. */
public final class GridTown {

    private static final double SOUTH = 50.0;
    private static final double WEST = 3.0;
    private static final double DEGREES_NORTH = 100 / 111_195.0;
    private static final double DEGREES_EAST = 100 / (111_195.0 * Math.cos(Math.toRadians(SOUTH)));

    private final int size;
    private final double northward;

    private GridTown(int size, double northward) {
        this.size = size;
        this.northward = northward;
    }

    /** @param size crossings a side, 100 m apart */
    public static GridTown of(int size) {
        return new GridTown(size, 0);
    }

    /** The same town, further north, with no road between. */
    public GridTown furtherNorth(double kilometres) {
        return new GridTown(size, kilometres * 10 * DEGREES_NORTH);
    }

    /** A crossing, counted from the south-west. */
    public Wgs84Position crossing(int east, int north) {
        return new Wgs84Position(SOUTH + northward + north * DEGREES_NORTH, WEST + east * DEGREES_EAST);
    }

    public static Path write(Path file, GridTown... towns) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("<?xml version='1.0' encoding='UTF-8'?>\n<osm version='0.6' generator='grid'>\n");
            for (int i = 0; i < towns.length; i++) {
                towns[i].nodes(out, i * 10_000_000L);
            }
            for (int i = 0; i < towns.length; i++) {
                towns[i].ways(out, i * 10_000_000L);
            }
            out.write("</osm>\n");
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void nodes(BufferedWriter out, long first) throws IOException {
        for (int north = 0; north < size; north++) {
            for (int east = 0; east < size; east++) {
                Wgs84Position at = crossing(east, north);
                out.write(String.format(
                        Locale.ROOT,
                        "<node id='%d' lat='%.7f' lon='%.7f' version='1'/>%n",
                        id(first, east, north),
                        at.latitude(),
                        at.longitude()));
            }
        }
    }

    private void ways(BufferedWriter out, long first) throws IOException {
        for (int line = 0; line < size; line++) {
            String kind = line % 10 == 0 ? "primary" : line % 5 == 0 ? "secondary" : "residential";
            way(out, first + 2L * line + 1, kind, first, line, true);
            way(out, first + 2L * line + 2, kind, first, line, false);
        }
    }

    private void way(BufferedWriter out, long id, String kind, long first, int line, boolean eastward)
            throws IOException {
        out.write("<way id='" + id + "' version='1'>");
        for (int step = 0; step < size; step++) {
            long node = eastward ? id(first, step, line) : id(first, line, step);
            out.write("<nd ref='" + node + "'/>");
        }
        out.write("<tag k='highway' v='" + kind + "'/></way>\n");
    }

    private long id(long first, int east, int north) {
        return first + (long) north * size + east + 1;
    }
}
