package fr.centre15.dispatch.location;

/**
 * The point from which vehicles and hospitals are ranked: the best that is known, and how good that is.
 *
 * @param accuracyMetres radius of its circle, 0 for a point or when unknown
 * @param confirmed a person answers for it
 */
public record Scene(Wgs84Position point, double accuracyMetres, PositionSource source, boolean confirmed) {

    @Override
    public String toString() {
        return "Scene[" + source + "]";
    }
}
