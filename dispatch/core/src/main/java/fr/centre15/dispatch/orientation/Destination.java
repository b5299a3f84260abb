package fr.centre15.dispatch.orientation;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;

/**
 * Where a person sends a patient.
 *
 * @param unit code of the receiving unit, or {@link #HOME}
 * @param name of the unit at that time; {@link #HOME} for the patient's home
 * @param need what was asked for
 * @param reason why this one, as shown to the person who chose it; at most 500 characters
 * @param override chosen although it was not proposed; the reason then begins with the person's own
 */
public record Destination(String unit, String name, NeedKind need, String reason, boolean override) {

    /** The patient stays where he is. */
    public static final String HOME = "DOMICILE";

    private static final int LONGEST_REASON = 500;

    static final Codec<Destination> CODEC = record(
            field(Destination::unit, Codec.TEXT),
            field(Destination::name, Codec.TEXT),
            field(Destination::need, NeedKind.CODEC),
            field(Destination::reason, Codec.TEXT),
            field(Destination::override, Codec.FLAG),
            Destination::new);

    public Destination {
        if (reason.length() > LONGEST_REASON || reason.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a reason is one line of at most 500 characters");
        }
    }

    /** Its name, and why. */
    public String inWords() {
        return reason.isEmpty() ? name : name.isEmpty() ? reason : name + " · " + reason;
    }

    @Override
    public String toString() {
        return "Destination[…]";
    }
}
