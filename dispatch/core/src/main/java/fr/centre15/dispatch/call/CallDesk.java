package fr.centre15.dispatch.call;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.Stamp;
import fr.centre15.dispatch.codec.Codec;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.TreeSet;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Every call of a SAMU that is not yet filed away. Immutable.
 *
 * @param further ids of the calls whose telephone name had been used before, by that name
 */
public record CallDesk(Map<CallId, IncomingCall> calls, Map<CallId, Set<CallId>> further) {

    public static final CallDesk EMPTY = new CallDesk(HashMap.empty(), HashMap.empty());

    /** Calls in the order of their ids, so that equal desks give equal bytes. */
    public static final Codec<CallDesk> CODEC = IncomingCall.CODEC
            .list()
            .map(
                    calls -> calls.stream().reduce(EMPTY, CallDesk::put, (one, _) -> one),
                    desk -> desk.inOrder().toList());

    private record Told(CallId call, TelephoneTimes times) {}

    private static final Codec<List<Told>> TOLD_CODEC = record(
                    field(Told::call, CallId.CODEC), field(Told::times, TelephoneTimes.CODEC), Told::new)
            .list();

    /** What the telephone said of its own times; empty when it said nothing of any call. */
    public byte[] timesToBytes() {
        List<Told> told = inOrder()
                .filter(call -> !call.told().equals(TelephoneTimes.NONE))
                .map(call -> new Told(call.id(), call.told()))
                .toList();
        return told.isEmpty() ? new byte[0] : TOLD_CODEC.toBytes(told);
    }

    /**
     * The same desk with the times that the telephone said.
     *
     * @throws fr.centre15.dispatch.codec.MalformedContent when the bytes are not ours
     */
    public CallDesk withTimes(byte[] bytes) {
        CallDesk desk = this;
        for (Told told : TOLD_CODEC.fromBytes(bytes)) {
            desk = desk.find(told.call)
                    .map(call -> call.told(told.times))
                    .map(desk::put)
                    .orElse(desk);
        }
        return desk;
    }

    public Optional<IncomingCall> find(CallId id) {
        return calls.get(id).toJavaOptional();
    }

    /** The calls that bear a name of the telephone system. */
    Namesakes namesakes(CallId name) {
        return new Namesakes(Stream.concat(
                        Stream.of(name),
                        further.getOrElse(name, TreeSet.empty()).toJavaStream())
                .flatMap(id -> find(id).stream())
                .toList());
    }

    /** The id of a call not heard of before: its name while no other call bears it. */
    CallId idFor(CallId name, Instant at) {
        if (namesakes(name).calls().isEmpty()) {
            return name;
        }
        Instant apart = at;
        while (calls.containsKey(name.again(apart))) {
            apart = apart.plus(1, ChronoUnit.MICROS);
        }
        return name.again(apart);
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
            case CallEvent.CallRang(var id, var number, var line, var at, var name) ->
                heard(name, times -> times.rang(at), known(id, stamp).rangOn(line, number));
            case CallEvent.CallAnswered(var id, var at, var name) ->
                heard(name, times -> times.answered(at), known(id, stamp).answered(stamp.at()));
            case CallEvent.CallAbandoned(var id, var at, var name) ->
                heard(name, times -> times.over(at), known(id, stamp).over(CallStatus.ABANDONED, stamp.at()));
            case CallEvent.CallEnded(var id, var at, var name) ->
                heard(name, times -> times.over(at), known(id, stamp).over(CallStatus.ENDED, stamp.at()));
            case CallEvent.CallClaimed(var id, var person, var file) ->
                put(known(id, stamp).takenBy(person, file));
            case CallEvent.LostCallsTakenUp(var ids, var person, var file) -> {
                CallDesk desk = this;
                for (CallId id : ids) {
                    desk = desk.put(desk.known(id, stamp).takenBy(person, file));
                }
                yield desk;
            }
            case CallEvent.CallsFiledAway(var ids) -> without(ids);
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

    /** Only the telephone's own words are compared with its later ones. */
    private CallDesk heard(Optional<CallId> name, UnaryOperator<TelephoneTimes> times, IncomingCall call) {
        return put(name.isPresent() ? call.told(times.apply(call.told())) : call);
    }

    private CallDesk put(IncomingCall call) {
        CallId name = call.id().name();
        Map<CallId, Set<CallId>> more = name.equals(call.id())
                ? further
                : further.put(name, further.getOrElse(name, TreeSet.empty()).add(call.id()));
        return new CallDesk(calls.put(call.id(), call), more);
    }

    private CallDesk without(List<CallId> gone) {
        Map<CallId, Set<CallId>> fewer = further;
        for (CallId id : gone) {
            Set<CallId> left = fewer.getOrElse(id.name(), TreeSet.empty()).remove(id);
            fewer = left.isEmpty() ? fewer.remove(id.name()) : fewer.put(id.name(), left);
        }
        return new CallDesk(calls.removeAll(gone), fewer);
    }

    private Stream<IncomingCall> inOrder() {
        return stream().sorted(Comparator.comparing(IncomingCall::id));
    }
}
