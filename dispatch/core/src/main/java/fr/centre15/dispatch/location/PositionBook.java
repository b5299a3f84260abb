package fr.centre15.dispatch.location;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.call.CallEvent;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.codec.Codec;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Positions that no regulation file has yet. Immutable.
 *
 * @param kept by number, for its next call: messages of a telephone may overtake it
 * @param calls by call, until a file is opened from it
 */
public record PositionBook(Map<PhoneNumber, PositionHistory> kept, Map<CallId, PositionHistory> calls) {

    /** How long a position waits for its call. */
    public static final Duration KEPT_FOR = Duration.ofMinutes(15);

    /** Against a flood: the number heard of longest ago goes first. */
    static final int MOST_NUMBERS = 2_000;

    private static final int MOST_FOR_A_NUMBER = 8;

    public static final PositionBook EMPTY = new PositionBook(HashMap.empty(), HashMap.empty());

    /** In the order of numbers and ids, so that equal books give equal bytes. */
    public static final Codec<PositionBook> CODEC = record(
            field(PositionBook::kept, map(PhoneNumber.CODEC, Comparator.comparing(PhoneNumber::digits))),
            field(PositionBook::calls, map(CallId.CODEC, Comparator.<CallId>naturalOrder())),
            PositionBook::new);

    public PositionHistory ofCall(CallId call) {
        return calls.getOrElse(call, PositionHistory.EMPTY);
    }

    /** What waits for a call of this number. */
    PositionHistory keptFor(PhoneNumber number, Instant now) {
        return kept.getOrElse(number, PositionHistory.EMPTY).since(now.minus(KEPT_FOR));
    }

    /** Something was kept longer than it may be. */
    public boolean keepsSomethingFromBefore(Instant before) {
        return kept.exists(entry -> entry._2.received().getFirst().receivedAt().isBefore(before));
    }

    /** Evolves. Never refuses: an event is a fact. */
    public PositionBook apply(LocationEvent event) {
        return switch (event) {
            case LocationEvent.PositionKept(var number, var position) -> keeping(number, position);
            case LocationEvent.KeptPositionsForgotten(var before) ->
                new PositionBook(
                        kept.mapValues(history -> history.since(before))
                                .filterValues(history -> !history.received().isEmpty()),
                        calls);
            case LocationEvent.CallPositioned(var call, var news) ->
                new PositionBook(kept, calls.put(call, ofCall(call).with(news, PositionHistory.MOST)));
            case LocationEvent.OfFile _ -> this;
        };
    }

    /** A call that got a file gave it its positions; one filed away takes them along. */
    public PositionBook apply(CallEvent event) {
        return switch (event) {
            case CallEvent.CallClaimed(var call, var _, var _) -> new PositionBook(kept, calls.remove(call));
            case CallEvent.LostCallsTakenUp(var ids, var _, var _) -> new PositionBook(kept, calls.removeAll(ids));
            case CallEvent.CallsFiledAway(var ids) -> new PositionBook(kept, calls.removeAll(ids));
            case CallEvent.CallRang _, CallEvent.CallAnswered _, CallEvent.CallAbandoned _, CallEvent.CallEnded _ ->
                this;
        };
    }

    private PositionBook keeping(PhoneNumber number, CallerPosition position) {
        PositionHistory history = kept.getOrElse(number, PositionHistory.EMPTY);
        var longer = kept.put(number, history.with(List.of(position), MOST_FOR_A_NUMBER));
        return new PositionBook(longer.size() > MOST_NUMBERS ? withoutOldest(longer) : longer, calls);
    }

    private static Map<PhoneNumber, PositionHistory> withoutOldest(Map<PhoneNumber, PositionHistory> kept) {
        Comparator<Tuple2<PhoneNumber, PositionHistory>> byLast =
                Comparator.comparing(entry -> entry._2.received().getLast().receivedAt());
        var oldest = kept.toJavaStream()
                .min(byLast.thenComparing(entry -> entry._1.digits()))
                .orElseThrow();
        return kept.remove(oldest._1);
    }

    private static <K> Codec<Map<K, PositionHistory>> map(Codec<K> keys, Comparator<K> order) {
        Codec<Tuple2<K, PositionHistory>> entry = record(
                field((Function<Tuple2<K, PositionHistory>, K>) Tuple2::_1, keys),
                field(Tuple2::_2, PositionHistory.CODEC),
                Tuple2::new);
        return entry.list()
                .map(
                        entries -> HashMap.ofEntries(entries),
                        entries -> entries.toJavaStream()
                                .sorted(Comparator.comparing(Tuple2::_1, order))
                                .toList());
    }

    @Override
    public String toString() {
        return "PositionBook[" + kept.size() + " kept, " + calls.size() + " calls]";
    }
}
