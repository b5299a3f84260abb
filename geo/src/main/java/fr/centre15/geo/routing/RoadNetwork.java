package fr.centre15.geo.routing;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.EdgeToEdgeRoutingAlgorithm;
import com.graphhopper.routing.Path;
import com.graphhopper.routing.ch.CHRoutingAlgorithmFactory;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.PMap;
import fr.centre15.dispatch.location.Wgs84Position;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Imported roads, held in memory, on which ways are found by contraction hierarchies. Thread safe; closing waits for
 * who is asking.
 */
public final class RoadNetwork implements AutoCloseable {

    /** A point further than this from any road has no way to it that we know. */
    private static final double FURTHEST_FROM_A_ROAD_METRES = 2_000;

    private final GraphHopper hopper;
    private final RoutingCHGraph prepared;
    private final EdgeFilter reachable;
    private final ReadWriteLock life = new ReentrantReadWriteLock();
    private boolean closed;

    private RoadNetwork(GraphHopper hopper) {
        this.hopper = hopper;
        this.prepared = hopper.getCHGraphs().get(RoadGraph.PROFILE);
        this.reachable = new DefaultSnapFilter(
                prepared.getWeighting(),
                hopper.getEncodingManager().getBooleanEncodedValue(Subnetwork.key(RoadGraph.PROFILE)));
    }

    /**
     * A way by road.
     *
     * @param duration at the speeds of the roads, without traffic
     */
    public record Way(Duration duration, double metres) {}

    /** @throws RoadsRefused when the graph cannot be read */
    static RoadNetwork load(java.nio.file.Path graph) {
        GraphHopper hopper = RoadGraph.in(graph).setAllowWrites(false);
        try {
            if (!hopper.load()) {
                throw new RoadsRefused("Routes importées introuvables : refaites l'import.");
            }
            return new RoadNetwork(hopper);
        } catch (RoadsRefused refused) {
            throw refused;
        } catch (RuntimeException unreadable) {
            throw new RoadsRefused("Routes importées illisibles : refaites l'import.", unreadable);
        }
    }

    public int roads() {
        return hopper.getBaseGraph().getEdges();
    }

    /**
     * From each start to one scene, in the order of the starts; empty where no way is known, or time has run out.
     *
     * @param atMost once this has passed, no further way is sought
     */
    public List<Optional<Way>> to(Wgs84Position scene, List<Wgs84Position> starts, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        life.readLock().lock();
        try {
            return closed ? nothing(starts.size()) : found(scene, starts, end);
        } finally {
            life.readLock().unlock();
        }
    }

    private static List<Optional<Way>> nothing(int size) {
        List<Optional<Way>> ways = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            ways.add(Optional.empty());
        }
        return ways;
    }

    private List<Optional<Way>> found(Wgs84Position scene, List<Wgs84Position> starts, long end) {
        List<Optional<Way>> ways = nothing(starts.size());
        Snap target = snap(scene);
        if (!isNear(target)) {
            return ways;
        }
        List<Snap> near = new ArrayList<>(List.of(target));
        List<Integer> asked = new ArrayList<>();
        for (int i = 0; i < starts.size() && System.nanoTime() < end; i++) {
            Snap start = snap(starts.get(i));
            if (isNear(start)) {
                near.add(start);
                asked.add(i);
            }
        }
        QueryGraph graph = QueryGraph.create(hopper.getBaseGraph(), near);
        CHRoutingAlgorithmFactory algorithms = new CHRoutingAlgorithmFactory(prepared, graph);
        for (int i = 0; i < asked.size() && System.nanoTime() < end; i++) {
            int from = near.get(i + 1).getClosestNode();
            ways.set(asked.get(i), way(algorithms, from, target.getClosestNode(), end));
        }
        return ways;
    }

    private static Optional<Way> way(CHRoutingAlgorithmFactory algorithms, int from, int to, long end) {
        EdgeToEdgeRoutingAlgorithm algorithm = algorithms.createAlgo(new PMap());
        algorithm.setTimeoutMillis(
                Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
        Path path = algorithm.calcPath(from, to);
        return path.isFound()
                ? Optional.of(new Way(Duration.ofMillis(path.getTime()), path.getDistance()))
                : Optional.empty();
    }

    private Snap snap(Wgs84Position point) {
        return hopper.getLocationIndex().findClosest(point.latitude(), point.longitude(), reachable);
    }

    private static boolean isNear(Snap snap) {
        return snap.isValid() && snap.getQueryDistance() <= FURTHEST_FROM_A_ROAD_METRES;
    }

    @Override
    public void close() {
        life.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                hopper.close();
            }
        } finally {
            life.writeLock().unlock();
        }
    }
}
