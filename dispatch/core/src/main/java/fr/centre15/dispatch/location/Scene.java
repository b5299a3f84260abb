package fr.centre15.dispatch.location;

/**
 * The point from which vehicles and hospitals are ranked: the best that is known, and how good that is.
 *
 * @param accuracyMetres radius of its circle, 0 for a point or when unknown
 * @param precision of what the point stands for: the centre of a street or a commune is no place where anybody is
 * @param confirmed a person answers for it
 */
public record Scene(
        Wgs84Position point, double accuracyMetres, PositionSource source, Precision precision, boolean confirmed) {

    /** Whether the patient is within so many metres of the point, as far as anybody can tell. */
    public boolean isWithin(double metres) {
        return switch (precision) {
            case CITY, STREET -> false;
            case ADDRESS, EXACT -> accuracyMetres <= metres;
            case UNKNOWN -> accuracyMetres > 0 && accuracyMetres <= metres;
        };
    }

    static Scene of(ConfirmedPlace place) {
        Precision known = place.source() == PositionSource.COMMUNE
                ? Precision.CITY
                : place.name().precision();
        return new Scene(place.point(), place.accuracyMetres(), place.source(), known, true);
    }

    static Scene of(CallerPosition position) {
        return new Scene(position.point(), position.accuracyMetres(), position.source(), Precision.UNKNOWN, false);
    }

    static Scene of(Commune commune) {
        return new Scene(commune.centre(), 0, PositionSource.COMMUNE, Precision.CITY, false);
    }

    @Override
    public String toString() {
        return "Scene[" + source + "]";
    }
}
