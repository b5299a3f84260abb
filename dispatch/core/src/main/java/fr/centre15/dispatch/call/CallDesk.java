package fr.centre15.dispatch.call;

import fr.centre15.dispatch.Stamp;
import fr.centre15.dispatch.codec.Codec;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every call of a SAMU that is not yet filed away. Immutable. */
public record CallDesk(Map<CallId, IncomingCall> calls) {

    public static final CallDesk EMPTY = new CallDesk(HashMap.empty());

    /** Calls in the order of their ids, so that equal desks give equal bytes. */
    public static final Codec<CallDesk> CODEC = IncomingCall.CODEC
            .list()
            .map(
                    calls -> new CallDesk(HashMap.ofAll(calls.stream(), IncomingCall::id, call -> call)),
                    desk -> desk.calls
                            .values()
                            .toSortedSet(Comparator.comparing(IncomingCall::id))
                            .toJavaList());

    public Optional<IncomingCall> find(CallId id) {
        return calls.get(id).toJavaOptional();
    }

    /**
     * What the telephone means by a name.
     *
     * @param latest the newest call of that name, when one is at hand
     * @param next id of the next call of that name
     */
    record Named(Optional<IncomingCall> latest, CallId next) {}

    /** Names that a telephone system used before are counted on; one that was filed away leaves a gap of one at most. */
    Named named(CallId name) {
        Optional<IncomingCall> latest = find(name);
        int last = 1;
        for (int nth = 2; nth <= last + 2; nth++) {
            Optional<IncomingCall> found = find(name.again(nth));
            if (found.isPresent()) {
                latest = found;
                last = nth;
            }
        }
        return new Named(latest, latest.isEmpty() ? name : name.again(last + 1));
    }

    /** Calls nobody has taken, the longest waiting first. */
    public List<IncomingCall> waiting() {
        return stream().filter(IncomingCall::isWaiting).sorted(BY_WAITING).toList();
    }

    /** Callers whom nobody answered, the most recent first. */
    public List<IncomingCall> lost() {
        return stream()
                .filter(IncomingCall::isLost)
                .sorted(BY_WAITING.reversed())
                .toList();
    }

    /** The lost calls that one call back settles: the same number, or the call itself when it has none. */
    List<CallId> lostLike(IncomingCall call) {
        return lost().stream()
                .filter(other -> other.id().equals(call.id())
                        || call.callingNumber().isPresent()
                                && other.callingNumber().equals(call.callingNumber()))
                .map(IncomingCall::id)
                .sorted()
                .toList();
    }

    public CallDesk apply(CallEvent event, Stamp stamp) {
        return switch (event) {
            case CallEvent.CallRang(var id, var number, var line, var _) ->
                put(known(id, stamp).rangOn(line, number));
            case CallEvent.CallAnswered(var id, var _) -> put(known(id, stamp).answered(stamp.at()));
            case CallEvent.CallAbandoned(var id, var _) -> put(known(id, stamp).over(CallStatus.ABANDONED, stamp.at()));
            case CallEvent.CallEnded(var id, var _) -> put(known(id, stamp).over(CallStatus.ENDED, stamp.at()));
            case CallEvent.CallClaimed(var id, var person, var file) ->
                put(known(id, stamp).takenBy(person, file));
            case CallEvent.LostCallsTakenUp(var ids, var person, var file) -> {
                CallDesk desk = this;
                for (CallId id : ids) {
                    desk = desk.put(desk.known(id, stamp).takenBy(person, file));
                }
                yield desk;
            }
            case CallEvent.CallsFiledAway(var ids) -> new CallDesk(calls.removeAll(ids));
        };
    }

    private static final Comparator<IncomingCall> BY_WAITING = Comparator.comparing(
                    (IncomingCall call) -> call.times().receivedAt())
            .thenComparing(IncomingCall::id);

    private Stream<IncomingCall> stream() {
        return calls.values().toJavaStream();
    }

    private IncomingCall known(CallId id, Stamp stamp) {
        return calls.get(id).getOrElse(() -> IncomingCall.firstHeardOf(id, stamp.at()));
    }

    private CallDesk put(IncomingCall call) {
        return new CallDesk(calls.put(call.id(), call));
    }
}
