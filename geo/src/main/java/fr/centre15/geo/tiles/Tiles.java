package fr.centre15.geo.tiles;

import fr.centre15.dispatch.location.SearchUnavailable;
import fr.centre15.geo.gazetteer.Gate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;

/**
 * Vector tiles (MVT 2) made by PostGIS of what was imported. Few are made at once, each within two seconds, and each once for
 * all consoles: compressed tiles are kept up to a number of bytes, and answer even while the database is away. Thread safe.
 */
public final class Tiles {

    /** Tiles made at the same time; the pool needs as many connections. */
    public static final int AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Duration REST = Duration.ofSeconds(2);
    private static final long MOST_BYTES = 32L << 20;

    /** Grows when tiles of the same rows are drawn otherwise. */
    private static final String DRAWING = "1";

    private final Gate gate;
    private final Imports imports;
    private final TileCache cache;

    public Tiles(DataSource pool) {
        this(pool, MOST_BYTES);
    }

    Tiles(DataSource pool, long mostBytes) {
        this.gate = new Gate(pool, AT_ONCE, PATIENCE, LONGEST, REST);
        this.imports = new Imports(gate);
        this.cache = new TileCache(mostBytes);
    }

    /**
     * A tile as it is sent.
     *
     * @param gzip the tile, compressed; empty when nothing is drawn in it
     */
    public record Tile(byte[] gzip) {

        public boolean isEmpty() {
            return gzip.length == 0;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Tile that && java.util.Arrays.equals(gzip, that.gzip);
        }

        @Override
        public int hashCode() {
            return java.util.Arrays.hashCode(gzip);
        }

        @Override
        public String toString() {
            return "Tile[" + gzip.length + " bytes]";
        }
    }

    /**
     * The layers that were imported, with what tells one version of each from the next.
     *
     * @throws SearchUnavailable when the database does not answer and never did
     */
    public Map<TileLayer, String> versions() {
        Map<String, String> registers = imports.versions();
        Map<TileLayer, String> versions = new EnumMap<>(TileLayer.class);
        for (TileLayer layer : TileLayer.values()) {
            Optional.ofNullable(registers.get(layer.register()))
                    .ifPresent(version -> versions.put(layer, version + "-" + DRAWING));
        }
        return versions;
    }

    /**
     * The tile of one version; nothing is drawn where nothing is.
     *
     * @param version as told by {@link #versions}
     * @throws SearchUnavailable when the database does not answer, is busy, or takes too long
     */
    public Tile tile(TileAddress address, String version) {
        TileCache.Key key = new TileCache.Key(address, version);
        return new Tile(cache.find(key).orElseGet(() -> {
            byte[] made = compressed(gate.ask(connection -> drawn(connection, address)));
            cache.keep(key, made);
            return made;
        }));
    }

    private static byte[] drawn(Connection connection, TileAddress address) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(address.layer().sql())) {
            statement.setInt(1, address.zoom());
            statement.setInt(2, address.column());
            statement.setInt(3, address.row());
            statement.setString(4, address.layer().word());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                byte[] tile = row.getBytes(1);
                return tile == null ? new byte[0] : tile;
            }
        }
    }

    private static byte[] compressed(byte[] tile) {
        if (tile.length == 0) {
            return tile;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(tile.length / 2 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(tile);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
