package fr.centre15.dispatch.location;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.codec.LaterParts;
import fr.centre15.dispatch.codec.LaterParts.Part;
import fr.centre15.dispatch.codec.MalformedContent;
import java.util.Iterator;
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

    private static final Codec<Whereabouts> FIRST = record(
            field(Whereabouts::positions, PositionHistory.CODEC),
            field(Whereabouts::confirmed, ConfirmedPlace.FIRST.optional()),
            field(Whereabouts::former, ConfirmedPlace.FIRST.list()),
            Whereabouts::new);

    public static final Codec<Whereabouts> CODEC = LaterParts.after(
            FIRST, List.of(Part.of(1, Whereabouts::names, PlaceName.CODEC.list(), List.of(), Whereabouts::called)));

    public Whereabouts {
        former = List.copyOf(former);
    }

    /** Of the place confirmed and of the former ones, in this order; none at all while no place has a name. */
    private List<PlaceName> names() {
        List<PlaceName> names = Stream.concat(confirmed.stream(), former.stream())
                .map(ConfirmedPlace::name)
                .toList();
        return names.stream().allMatch(PlaceName.NONE::equals) ? List.of() : names;
    }

    private Whereabouts called(List<PlaceName> names) {
        if (names.size() != former.size() + (confirmed.isPresent() ? 1 : 0)) {
            throw new MalformedContent(names.size() + " names of " + former.size() + " former places");
        }
        Iterator<PlaceName> next = names.iterator();
        return new Whereabouts(
                positions,
                confirmed.map(place -> place.called(next.next())),
                former.stream().map(place -> place.called(next.next())).toList());
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
