package fr.centre15.dispatch.samu;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;
import java.time.ZoneId;
import java.util.List;

/**
 * What a SAMU is called and where it stands.
 *
 * @param name "SAMU 59"
 * @param town where the regulation room is
 * @param zone local time: it decides the day of a DRM number
 * @param lines telephone lines that belong to it; a line known to nobody is accepted by the gateway's own SAMU
 */
public record SamuProfile(String name, String town, ZoneId zone, List<String> lines) {

    public static final SamuProfile UNNAMED = new SamuProfile("SAMU", "", ZoneId.of("Europe/Paris"), List.of());

    static final Codec<SamuProfile> CODEC = record(
            field(SamuProfile::name, Codec.TEXT),
            field(SamuProfile::town, Codec.TEXT),
            field(SamuProfile::zone, Codec.TEXT.map(ZoneId::of, ZoneId::getId)),
            field(SamuProfile::lines, Codec.TEXT.list()),
            SamuProfile::new);

    public SamuProfile {
        lines = List.copyOf(lines);
    }
}
