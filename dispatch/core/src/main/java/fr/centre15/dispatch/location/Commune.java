package fr.centre15.dispatch.location;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;

/**
 * A commune of the territory.
 *
 * @param insee code of the commune (COG)
 * @param centre a point of its built-up centre
 * @param sector name of the SMUR sector it belongs to, may be empty
 */
public record Commune(String insee, String name, Wgs84Position centre, String sector) {

    public static final Codec<Commune> CODEC = record(
            field(Commune::insee, Codec.TEXT),
            field(Commune::name, Codec.TEXT),
            field(Commune::centre, Wgs84Position.CODEC),
            field(Commune::sector, Codec.TEXT),
            Commune::new);
}
