package fr.centre15.dispatch.location;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.codec.LaterParts;
import fr.centre15.dispatch.codec.LaterParts.Part;
import fr.centre15.dispatch.staff.PersonId;
import java.time.Instant;
import java.util.List;

/**
 * Where the crew is sent: a point for which a person answers. Only a person moves it.
 *
 * @param accuracyMetres radius of the circle that was shown with it; 0 for a point or when unknown
 * @param source what the person relied on
 * @param name of the address that was chosen, none for a mere point
 * @param at when it was confirmed, by our own clock
 */
public record ConfirmedPlace(
        Wgs84Position point, double accuracyMetres, PositionSource source, PlaceName name, PersonId by, Instant at) {

    /** Without the name, as the first version wrote it. */
    static final Codec<ConfirmedPlace> FIRST = record(
            field(ConfirmedPlace::point, Wgs84Position.CODEC),
            field(ConfirmedPlace::accuracyMetres, Codec.DOUBLE),
            field(ConfirmedPlace::source, PositionSource.CODEC),
            field(ConfirmedPlace::by, PersonId.CODEC),
            field(ConfirmedPlace::at, Codec.INSTANT),
            ConfirmedPlace::new);

    public static final Codec<ConfirmedPlace> CODEC = LaterParts.after(
            FIRST, List.of(Part.of(1, ConfirmedPlace::name, PlaceName.CODEC, PlaceName.NONE, ConfirmedPlace::called)));

    public ConfirmedPlace {
        if (!CallerPosition.isValidAccuracy(accuracyMetres)) {
            throw new IllegalArgumentException("a radius in metres is expected");
        }
    }

    /** A point that has no name. */
    public ConfirmedPlace(Wgs84Position point, double accuracyMetres, PositionSource source, PersonId by, Instant at) {
        this(point, accuracyMetres, source, PlaceName.NONE, by, at);
    }

    public ConfirmedPlace called(PlaceName value) {
        return new ConfirmedPlace(point, accuracyMetres, source, value, by, at);
    }

    /** The same spot for the same reason, whoever confirmed it and when. */
    boolean isWhere(ConfirmedPlace other) {
        return point.equals(other.point)
                && accuracyMetres == other.accuracyMetres
                && source == other.source
                && name.equals(other.name);
    }

    ConfirmedPlace confirmed(PersonId person, Instant when) {
        return new ConfirmedPlace(point, accuracyMetres, source, name, person, when);
    }

    @Override
    public String toString() {
        return "ConfirmedPlace[" + source + "]";
    }
}
