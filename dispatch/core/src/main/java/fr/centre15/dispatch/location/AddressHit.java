package fr.centre15.dispatch.location;

/**
 * An address of the gazetteer that may be the one meant.
 *
 * @param label on one line, as the gazetteer writes it
 * @param houseNumber with its suffix ("12 bis"), empty when the hit is a whole street or commune
 * @param street empty for a commune
 * @param insee code of the commune
 * @param score 0 to 1, comparable within one answer
 */
public record AddressHit(
        String label,
        String houseNumber,
        String street,
        String postcode,
        String insee,
        String commune,
        Kind kind,
        Wgs84Position point,
        double score) {

    /** How precise the point is. */
    public enum Kind {
        HOUSE,
        STREET,
        LOCALITY,
        COMMUNE
    }

    @Override
    public String toString() {
        return "AddressHit[" + kind + "]";
    }
}
