package fr.centre15.dispatch.location;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;

/**
 * What a confirmed point is called: the address that a person chose for what was typed.
 *
 * @param label on one line, as the gazetteer writes it, at most 300 characters; empty for a point without an address
 */
public record PlaceName(String label, Precision precision) {

    private static final int LONGEST_LABEL = 300;

    public static final PlaceName NONE = new PlaceName("", Precision.UNKNOWN);

    public static final Codec<PlaceName> CODEC =
            record(field(PlaceName::label, Codec.TEXT), field(PlaceName::precision, Precision.CODEC), PlaceName::new);

    public PlaceName {
        if (label.length() > LONGEST_LABEL) {
            throw new IllegalArgumentException("the name of a place has at most 300 characters");
        }
    }

    /** How an address is called, and how precise its point is. */
    public static PlaceName of(AddressHit hit) {
        Precision precision = switch (hit.kind()) {
            case HOUSE -> Precision.ADDRESS;
            case STREET, LOCALITY -> Precision.STREET;
            case COMMUNE -> Precision.CITY;
        };
        String label = hit.label();
        return new PlaceName(label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label, precision);
    }

    @Override
    public String toString() {
        return "PlaceName[" + precision + "]";
    }
}
