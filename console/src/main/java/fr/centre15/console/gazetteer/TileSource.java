package fr.centre15.console.gazetteer;

import fr.centre15.dispatch.location.SearchUnavailable;
import fr.centre15.geo.tiles.TileAddress;
import fr.centre15.geo.tiles.TileLayer;
import fr.centre15.geo.tiles.Tiles;
import java.util.Map;
import java.util.Optional;

/** The ground of the map, where this instance has a database. Thread safe; may take seconds. */
public interface TileSource {

    /**
     * The layers that were imported, each with its version.
     *
     * @throws SearchUnavailable when the database does not answer and never did
     */
    Map<TileLayer, String> versions();

    /** @throws SearchUnavailable when the database does not answer */
    Tiles.Tile tile(TileAddress address, String version);

    /** Without a database nothing was imported. */
    static TileSource of(Optional<Tiles> tiles) {
        return new TileSource() {
            @Override
            public Map<TileLayer, String> versions() {
                return tiles.map(Tiles::versions).orElse(Map.of());
            }

            @Override
            public Tiles.Tile tile(TileAddress address, String version) {
                return tiles.orElseThrow(() -> new SearchUnavailable(SearchUnavailable.Reason.NOTHING_IMPORTED))
                        .tile(address, version);
            }
        };
    }
}
