package fr.centre15.dispatch.location;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.staff.PersonId;
import java.time.Instant;

/**
 * Where the crew is sent: a point for which a person answers. Only a person moves it.
 *
 * @param accuracyMetres radius of the circle that was shown with it; 0 for a point or when unknown
 * @param source what the person relied on
 * @param at when it was confirmed, by our own clock
 */
public record ConfirmedPlace(
        Wgs84Position point, double accuracyMetres, PositionSource source, PersonId by, Instant at) {

    public static final Codec<ConfirmedPlace> CODEC = record(
            field(ConfirmedPlace::point, Wgs84Position.CODEC),
            field(ConfirmedPlace::accuracyMetres, Codec.DOUBLE),
            field(ConfirmedPlace::source, PositionSource.CODEC),
            field(ConfirmedPlace::by, PersonId.CODEC),
            field(ConfirmedPlace::at, Codec.INSTANT),
            ConfirmedPlace::new);

    public ConfirmedPlace {
        if (!CallerPosition.isValidAccuracy(accuracyMetres)) {
            throw new IllegalArgumentException("a radius in metres is expected");
        }
    }

    /** The same spot for the same reason, whoever confirmed it and when. */
    boolean isWhere(ConfirmedPlace other) {
        return point.equals(other.point) && accuracyMetres == other.accuracyMetres && source == other.source;
    }

    ConfirmedPlace confirmed(PersonId person, Instant when) {
        return new ConfirmedPlace(point, accuracyMetres, source, person, when);
    }

    @Override
    public String toString() {
        return "ConfirmedPlace[" + source + "]";
    }
}
