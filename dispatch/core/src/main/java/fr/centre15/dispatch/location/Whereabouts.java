package fr.centre15.dispatch.location;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of where the patient of a file is, beside the words: what devices said, and what a person confirmed. Kept
 * under the file's key. Immutable.
 *
 * @param confirmed where the crew is sent; a new position never changes it
 * @param former places confirmed before, the latest first: confirming one of them again undoes the change
 */
public record Whereabouts(PositionHistory positions, Optional<ConfirmedPlace> confirmed, List<ConfirmedPlace> former) {

    private static final int MOST_FORMER = 20;

    public static final Whereabouts UNKNOWN = new Whereabouts(PositionHistory.EMPTY, Optional.empty(), List.of());

    public static final Codec<Whereabouts> CODEC = record(
            field(Whereabouts::positions, PositionHistory.CODEC),
            field(Whereabouts::confirmed, ConfirmedPlace.CODEC.optional()),
            field(Whereabouts::former, ConfirmedPlace.CODEC.list()),
            Whereabouts::new);

    public Whereabouts {
        former = List.copyOf(former);
    }

    /** The sources of these positions from which nothing came yet. */
    public List<PositionSource> firstHeardOf(List<CallerPosition> news) {
        return news.stream()
                .map(CallerPosition::source)
                .distinct()
                .filter(source -> positions.received().stream().noneMatch(position -> position.source() == source))
                .toList();
    }

    /** Evolves. Never refuses: an event is a fact. */
    public Whereabouts apply(LocationEvent.OfFile event) {
        return switch (event) {
            case LocationEvent.FilePositioned(var _, var news) ->
                new Whereabouts(positions.with(news, PositionHistory.MOST), confirmed, former);
            case LocationEvent.PlaceConfirmed(var _, var place) ->
                new Whereabouts(positions, Optional.of(place), leftBehind());
            case LocationEvent.PlaceWithdrawn _ -> new Whereabouts(positions, Optional.empty(), leftBehind());
        };
    }

    private List<ConfirmedPlace> leftBehind() {
        return Stream.concat(confirmed.stream(), former.stream())
                .limit(MOST_FORMER)
                .toList();
    }

    @Override
    public String toString() {
        return "Whereabouts[…]";
    }
}
