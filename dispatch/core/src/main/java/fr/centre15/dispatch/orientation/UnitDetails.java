package fr.centre15.dispatch.orientation;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;

/**
 * What is known of a receiving unit beside its name, place and equipment.
 *
 * @param phone as it is printed, for a person to dial; empty when unknown
 * @param closed the site no longer receives anybody: FINESS {@code etatObjet} I, or closed by hand
 */
public record UnitDetails(UnitKind kind, OpeningHours hours, String phone, boolean closed) {

    /** An open hospital of which nothing more is known. */
    public static final UnitDetails PLAIN = new UnitDetails(UnitKind.HOSPITAL, OpeningHours.UNKNOWN, "", false);

    public static final Codec<UnitDetails> CODEC = record(
            field(UnitDetails::kind, UnitKind.CODEC),
            field(UnitDetails::hours, OpeningHours.CODEC),
            field(UnitDetails::phone, Codec.TEXT),
            field(UnitDetails::closed, Codec.FLAG),
            UnitDetails::new);
}
