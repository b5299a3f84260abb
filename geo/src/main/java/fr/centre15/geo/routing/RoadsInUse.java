package fr.centre15.geo.routing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The roads that were imported last, whichever process imported them: looked for when asked to, so that a new import is
 * used without a restart. Reading is thread safe and never blocks; {@link #refresh} may take seconds.
 */
public final class RoadsInUse implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RoadsInUse.class);

    private final RoadFolder folder;
    private String version = "";
    private volatile Optional<RoadNetwork> network = Optional.empty();

    public RoadsInUse(Path folder) {
        this.folder = new RoadFolder(folder);
    }

    /** Empty before the first import. A network taken here may be closed meanwhile: it then knows no way. */
    public Optional<RoadNetwork> network() {
        return network;
    }

    /**
     * Takes a newer import into use; what cannot be read changes nothing and is said once in the log.
     *
     * @return whether other roads are in use now
     */
    public synchronized boolean refresh() {
        try {
            Optional<String> newest = folder.version();
            if (newest.isEmpty() || newest.get().equals(version)) {
                return false;
            }
            version = newest.get();
            RoadNetwork next = RoadNetwork.load(folder.graph(version));
            Optional<RoadNetwork> former = network;
            network = Optional.of(next);
            former.ifPresent(RoadNetwork::close);
            LOG.info("roads {} in use: {} stretches", version, next.roads());
            return true;
        } catch (IOException | RoadsRefused unreadable) {
            LOG.warn("imported roads cannot be used: {}", unreadable.getMessage());
            return false;
        }
    }

    @Override
    public synchronized void close() {
        network.ifPresent(RoadNetwork::close);
        network = Optional.empty();
    }
}
