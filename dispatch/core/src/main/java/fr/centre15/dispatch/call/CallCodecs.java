package fr.centre15.dispatch.call;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.codec.EventType;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.staff.PersonId;
import io.vavr.Function3;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The encodings of a call's events: numbers 1 to 19. */
public final class CallCodecs {

    private CallCodecs() {}

    public static final List<EventType<?>> EVENTS = List.of(
            EventType.evolved(
                    1,
                    CallEvent.CallRang.class,
                    record(
                            field(CallEvent.CallRang::call, CallId.CODEC),
                            field(CallEvent.CallRang::callingNumber, PhoneNumber.CODEC.optional()),
                            field(CallEvent.CallRang::line, Codec.TEXT),
                            field(CallEvent.CallRang::reportedAt, Codec.INSTANT),
                            field(CallEvent.CallRang::name, CallId.CODEC.optional()),
                            CallEvent.CallRang::new),
                    List.of(record(
                            field(CallEvent.CallRang::call, CallId.CODEC),
                            field(CallEvent.CallRang::callingNumber, PhoneNumber.CODEC.optional()),
                            field(CallEvent.CallRang::line, Codec.TEXT),
                            field(CallEvent.CallRang::reportedAt, Codec.INSTANT),
                            (call, number, line, at) ->
                                    new CallEvent.CallRang(call, number, line, at, Optional.empty())))),
            heard(
                    2,
                    CallEvent.CallAnswered.class,
                    CallEvent.CallAnswered::call,
                    CallEvent.CallAnswered::reportedAt,
                    CallEvent.CallAnswered::name,
                    CallEvent.CallAnswered::new),
            heard(
                    3,
                    CallEvent.CallAbandoned.class,
                    CallEvent.CallAbandoned::call,
                    CallEvent.CallAbandoned::reportedAt,
                    CallEvent.CallAbandoned::name,
                    CallEvent.CallAbandoned::new),
            heard(
                    4,
                    CallEvent.CallEnded.class,
                    CallEvent.CallEnded::call,
                    CallEvent.CallEnded::reportedAt,
                    CallEvent.CallEnded::name,
                    CallEvent.CallEnded::new),
            EventType.of(
                    5,
                    CallEvent.CallClaimed.class,
                    record(
                            field(CallEvent.CallClaimed::call, CallId.CODEC),
                            field(CallEvent.CallClaimed::person, PersonId.CODEC),
                            field(CallEvent.CallClaimed::file, RegulationFileId.CODEC),
                            CallEvent.CallClaimed::new)),
            EventType.of(
                    6,
                    CallEvent.LostCallsTakenUp.class,
                    record(
                            field(CallEvent.LostCallsTakenUp::calls, CallId.CODEC.list()),
                            field(CallEvent.LostCallsTakenUp::person, PersonId.CODEC),
                            field(CallEvent.LostCallsTakenUp::file, RegulationFileId.CODEC),
                            CallEvent.LostCallsTakenUp::new)),
            EventType.of(
                    7,
                    CallEvent.CallsFiledAway.class,
                    record(
                            field(CallEvent.CallsFiledAway::calls, CallId.CODEC.list()),
                            CallEvent.CallsFiledAway::new)));

    /** Version 1 had no name. */
    private static <E extends CallEvent> EventType<E> heard(
            int number,
            Class<E> type,
            Function<E, CallId> call,
            Function<E, Instant> at,
            Function<E, Optional<CallId>> name,
            Function3<CallId, Instant, Optional<CallId>, E> make) {
        return EventType.evolved(
                number,
                type,
                record(field(call, CallId.CODEC), field(at, Codec.INSTANT), field(name, CallId.CODEC.optional()), make),
                List.of(record(
                        field(call, CallId.CODEC),
                        field(at, Codec.INSTANT),
                        (id, then) -> make.apply(id, then, Optional.empty()))));
    }
}
