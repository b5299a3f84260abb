package fr.centre15.geo.routing;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.AStarBidirection;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.PMap;
import fr.centre15.dispatch.location.Wgs84Position;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The same roads without their preparation: what a travel time costs when every question is searched afresh. */
public final class FlexibleNetwork implements AutoCloseable {

    private final GraphHopper hopper;
    private final Weighting weighting;

    private FlexibleNetwork(GraphHopper hopper) {
        this.hopper = hopper;
        this.weighting = hopper.createWeighting(hopper.getProfile(RoadGraph.PROFILE), new PMap());
    }

    /** @param folder where roads were imported */
    public static FlexibleNetwork of(Path folder) throws IOException {
        RoadFolder roads = new RoadFolder(folder);
        GraphHopper hopper =
                RoadGraph.in(roads.graph(roads.version().orElseThrow())).setAllowWrites(false);
        hopper.load();
        return new FlexibleNetwork(hopper);
    }

    /** Seconds of each way. */
    public List<Double> to(Wgs84Position scene, List<Wgs84Position> starts) {
        List<Snap> snaps = new ArrayList<>(List.of(snap(scene)));
        starts.forEach(start -> snaps.add(snap(start)));
        QueryGraph graph = QueryGraph.create(hopper.getBaseGraph(), snaps);
        Weighting wrapped = graph.wrapWeighting(weighting);
        List<Double> seconds = new ArrayList<>();
        for (Snap start : snaps.subList(1, snaps.size())) {
            seconds.add(new AStarBidirection(graph, wrapped, TraversalMode.NODE_BASED)
                            .calcPath(start.getClosestNode(), snaps.getFirst().getClosestNode())
                            .getTime()
                    / 1e3);
        }
        return seconds;
    }

    private Snap snap(Wgs84Position point) {
        return hopper.getLocationIndex().findClosest(point.latitude(), point.longitude(), EdgeFilter.ALL_EDGES);
    }

    @Override
    public void close() {
        hopper.close();
    }
}
