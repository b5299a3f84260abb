package fr.centre15.dispatch.location;

/**
 * Two statements of where the patient is that cannot both be right: a warning for a person, which changes and refuses
 * nothing.
 *
 * @param source of the position that disagrees
 * @param with source of the other one
 * @param metres between the two
 */
public record Disagreement(Kind kind, PositionSource source, PositionSource with, double metres) {

    /** The French sentence is found in the texts under {@code disagreement.NAME}. */
    public enum Kind {
        /** A device has meanwhile said another place than the one confirmed. */
        AWAY_FROM_CONFIRMED,
        /** Sources that nobody has confirmed are far apart: a mistake, a third party calling, or a hoax. */
        SOURCES_APART
    }
}
