package fr.centre15.geo.tiles;

import java.util.Optional;

/**
 * One tile of one layer.
 *
 * @param zoom 0 to 16
 * @param column from the west, 0 to 2^zoom - 1
 * @param row from the north, 0 to 2^zoom - 1
 */
public record TileAddress(TileLayer layer, int zoom, int column, int row) {

    /** Beyond, a map enlarges what it has: the registers are not that precise. */
    public static final int DEEPEST = 16;

    public TileAddress {
        if (!exists(zoom, column, row)) {
            throw new IllegalArgumentException("no such tile");
        }
    }

    /** Empty for an unknown layer or a tile that no map has. */
    public static Optional<TileAddress> of(String layer, int zoom, int column, int row) {
        return TileLayer.named(layer)
                .filter(_ -> exists(zoom, column, row))
                .map(known -> new TileAddress(known, zoom, column, row));
    }

    private static boolean exists(int zoom, int column, int row) {
        return zoom >= 0 && zoom <= DEEPEST && column >= 0 && column < 1 << zoom && row >= 0 && row < 1 << zoom;
    }
}
