package fr.centre15.dispatch.call;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.codec.EventType;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.staff.PersonId;
import java.util.List;

/** The encodings of a call's events: numbers 1 to 19. */
public final class CallCodecs {

    private CallCodecs() {}

    public static final List<EventType<?>> EVENTS = List.of(
            EventType.of(
                    1,
                    CallEvent.CallRang.class,
                    record(
                            field(CallEvent.CallRang::call, CallId.CODEC),
                            field(CallEvent.CallRang::callingNumber, PhoneNumber.CODEC.optional()),
                            field(CallEvent.CallRang::line, Codec.TEXT),
                            field(CallEvent.CallRang::reportedAt, Codec.INSTANT),
                            CallEvent.CallRang::new)),
            EventType.of(
                    2,
                    CallEvent.CallAnswered.class,
                    record(
                            field(CallEvent.CallAnswered::call, CallId.CODEC),
                            field(CallEvent.CallAnswered::reportedAt, Codec.INSTANT),
                            CallEvent.CallAnswered::new)),
            EventType.of(
                    3,
                    CallEvent.CallAbandoned.class,
                    record(
                            field(CallEvent.CallAbandoned::call, CallId.CODEC),
                            field(CallEvent.CallAbandoned::reportedAt, Codec.INSTANT),
                            CallEvent.CallAbandoned::new)),
            EventType.of(
                    4,
                    CallEvent.CallEnded.class,
                    record(
                            field(CallEvent.CallEnded::call, CallId.CODEC),
                            field(CallEvent.CallEnded::reportedAt, Codec.INSTANT),
                            CallEvent.CallEnded::new)),
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
}
