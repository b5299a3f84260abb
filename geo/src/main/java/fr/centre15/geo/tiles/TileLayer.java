package fr.centre15.geo.tiles;

import java.util.Locale;
import java.util.Optional;

/** The layers that have tiles, each from one imported register. Bounded: the most telling features of a tile come first. */
public enum TileLayer {
    COMMUNES("communes", 2_000, """
            SELECT insee, name, ST_AsMVTGeom(ST_Transform(ST_Simplify(shape, pixel / 2, true), 3857), box, 4096, 64) AS geom
            FROM geo.commune, tile WHERE shape && ground ORDER BY insee LIMIT most"""),
    /** Names of communes, the widest first: a client that has no room drops the last ones. */
    LABELS("communes", 400, """
            SELECT insee, name, ST_AsMVTGeom(
                ST_Transform(ST_SetSRID(ST_MakePoint(longitude, latitude), 4326), 3857), box, 4096, 64) AS geom
            FROM geo.commune, tile WHERE shape && ground ORDER BY ST_Area(ST_Envelope(shape)) DESC, insee LIMIT most"""),
    /** Class 0 is a motorway; the farther one looks, the fewer classes are drawn. */
    ROADS("osm", 6_000, """
            SELECT class, ref, name, ST_AsMVTGeom(ST_Simplify(line, pixel * 55000), box, 4096, 64) AS geom
            FROM geo.road, tile WHERE line && around
                AND class <= CASE WHEN z < 8 THEN 1 WHEN z < 10 THEN 2 WHEN z < 12 THEN 3 WHEN z < 13 THEN 4
                    WHEN z < 14 THEN 5 ELSE 6 END
            ORDER BY class LIMIT most"""),
    /** FINESS: hospitals that receive patients, public or not; the rest of the register is no help on a map. */
    HOSPITALS("finess", 300, """
            SELECT finess, name, ST_AsMVTGeom(ST_Transform(point, 3857), box, 4096, 64) AS geom
            FROM geo.health_site, tile WHERE point && ground
                AND (category ~ '^(101|106|355|365|128|129|131|122)' OR category ~* '^centre hospitalier')
            ORDER BY finess LIMIT most"""),
    DEFIBRILLATORS("dae", 2_000, """
            SELECT id, name, ST_AsMVTGeom(ST_Transform(point, 3857), box, 4096, 64) AS geom
            FROM geo.defibrillator, tile WHERE z >= 12 AND point && ground ORDER BY id LIMIT most""");

    /** A tile's box with the margin that lines need, in degrees and in metres; a pixel is one of 512 a side, in degrees. */
    private static final String TILE = """
            WITH place AS (SELECT ?::int AS z, ?::int AS x, ?::int AS y),
            tile AS (SELECT z, ST_TileEnvelope(z, x, y) AS box, 360 / (512 * 2.0 ^ z) AS pixel,
                ST_TileEnvelope(z, x, y, margin => 0.02) AS around,
                ST_Transform(ST_TileEnvelope(z, x, y, margin => 0.02), 4326) AS ground FROM place)
            SELECT ST_AsMVT(found, ?, 4096, 'geom') FROM (""";

    private final String register;
    private final String sql;

    TileLayer(String register, int most, String features) {
        this.register = register;
        this.sql = TILE + features.replace("LIMIT most", "LIMIT " + most) + ") AS found WHERE geom IS NOT NULL";
    }

    /** By the word that stands in addresses. */
    public static Optional<TileLayer> named(String word) {
        for (TileLayer layer : values()) {
            if (layer.word().equals(word)) {
                return Optional.of(layer);
            }
        }
        return Optional.empty();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The register that fills it, by the word of the command line. */
    String register() {
        return register;
    }

    /** One row, one column: the tile. Parameters: z, x, y, name of the layer. */
    String sql() {
        return sql;
    }
}
