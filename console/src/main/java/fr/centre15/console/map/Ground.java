package fr.centre15.console.map;

import fr.centre15.console.gazetteer.TileSource;
import fr.centre15.dispatch.location.SearchUnavailable;
import fr.centre15.dispatch.samu.Reference;
import fr.centre15.geo.tiles.TileLayer;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Which layers there are to draw, looked up on a thread of its own: no console waits for the database to know. An import shows
 * without a restart. Thread safe.
 */
final class Ground implements AutoCloseable {

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("samu-map-ground").daemon(true).factory());
    private final TileSource tiles;
    private volatile Map<TileLayer, String> layers = Map.of();

    private Ground(TileSource tiles) {
        this.tiles = tiles;
    }

    static Ground watching(TileSource tiles, Duration every) {
        Ground ground = new Ground(tiles);
        ground.watch.scheduleWithFixedDelay(ground::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        return ground;
    }

    private void look() {
        try {
            layers = Map.copyOf(tiles.versions());
        } catch (SearchUnavailable away) {
            // What was there last is still drawn from what was kept; an outage is the store's to report.
        }
    }

    Map<TileLayer, String> layers() {
        return layers;
    }

    /** Changes with every import, and with the territory and its hospitals; not with what they say of their room. */
    String version(Reference reference) {
        return version(layers, reference);
    }

    static String version(Map<TileLayer, String> layers, Reference reference) {
        return Integer.toHexString(layers.hashCode()) + "-"
                + Integer.toHexString(Objects.hash(reference.territory(), reference.receivingUnits()));
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
