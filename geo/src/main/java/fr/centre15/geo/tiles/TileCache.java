package fr.centre15.geo.tiles;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The tiles asked for last, compressed, up to a number of bytes. Thread safe. */
final class TileCache {

    /** What a tile costs beyond its own bytes: its key and the links. */
    private static final int OVERHEAD = 200;

    private final long mostBytes;
    private final LinkedHashMap<Key, byte[]> tiles = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /** @param version of the register that the tile was made of */
    record Key(TileAddress address, String version) {}

    TileCache(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    synchronized Optional<byte[]> find(Key key) {
        return Optional.ofNullable(tiles.get(key));
    }

    synchronized void keep(Key key, byte[] tile) {
        byte[] former = tiles.put(key, tile);
        bytes += former == null ? cost(tile) : cost(tile) - cost(former);
        Iterator<Map.Entry<Key, byte[]>> oldest = tiles.entrySet().iterator();
        while (bytes > mostBytes && oldest.hasNext()) {
            bytes -= cost(oldest.next().getValue());
            oldest.remove();
        }
    }

    synchronized long bytes() {
        return bytes;
    }

    private static long cost(byte[] tile) {
        return (long) tile.length + OVERHEAD;
    }
}
