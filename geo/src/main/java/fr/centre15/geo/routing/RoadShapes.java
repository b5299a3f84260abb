package fr.centre15.geo.routing;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.ev.EnumEncodedValue;
import com.graphhopper.routing.ev.RoadClass;
import com.graphhopper.routing.util.AllEdgesIterator;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.Parameters;
import com.graphhopper.util.PointList;
import fr.centre15.geo.importer.RoadTable;
import java.io.IOException;
import java.nio.file.Path;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.PrecisionModel;

/** The roads of an imported graph as lines for the map, one stretch at a time. */
final class RoadShapes implements RoadTable.Roads {

    private static final int WGS84 = 4326;
    private static final int OTHER_STREET = 5;
    private static final int SERVICE = 6;
    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), WGS84);

    private final Path graph;

    private RoadShapes(Path graph) {
        this.graph = graph;
    }

    /** The roads in use of this folder. */
    static RoadShapes in(Path folder) throws IOException {
        RoadFolder roads = new RoadFolder(folder);
        return new RoadShapes(
                roads.graph(roads.version().orElseThrow(() -> new IOException("no roads were imported here"))));
    }

    @Override
    public void each(RoadTable.Rows rows) {
        GraphHopper hopper = RoadGraph.in(graph);
        try {
            if (!hopper.load()) {
                throw new RoadsRefused("Routes illisibles : relancez l'import.");
            }
            EnumEncodedValue<RoadClass> roadClass =
                    hopper.getEncodingManager().getEnumEncodedValue(RoadClass.KEY, RoadClass.class);
            AllEdgesIterator edge = hopper.getBaseGraph().getAllEdges();
            while (edge.next()) {
                rows.add(
                        classOf(edge.get(roadClass)),
                        text(edge.getValue(Parameters.Details.STREET_REF)),
                        text(edge.getValue(Parameters.Details.STREET_NAME)),
                        line(edge.fetchWayGeometry(FetchMode.ALL)));
            }
        } finally {
            hopper.close();
        }
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    static int classOf(RoadClass road) {
        return switch (road) {
            case MOTORWAY -> 0;
            case TRUNK -> 1;
            case PRIMARY -> 2;
            case SECONDARY -> 3;
            case TERTIARY -> 4;
            case SERVICE, TRACK, PATH, FOOTWAY, PEDESTRIAN, STEPS, CYCLEWAY, BRIDLEWAY, CORRIDOR, PLATFORM -> SERVICE;
            default -> OTHER_STREET;
        };
    }

    private static LineString line(PointList points) {
        Coordinate[] line = new Coordinate[points.size()];
        for (int i = 0; i < line.length; i++) {
            line[i] = new Coordinate(points.getLon(i), points.getLat(i));
        }
        return FACTORY.createLineString(line);
    }
}
