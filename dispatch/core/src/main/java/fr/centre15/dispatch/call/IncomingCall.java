package fr.centre15.dispatch.call;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.staff.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * A telephone call, rebuilt from its events. Immutable.
 *
 * @param callingNumber empty when hidden, unreadable or not sent
 * @param times first heard of, answered, over
 * @param holder who took the call
 * @param file regulation file that the call opened or joined
 * @param told the same times by the telephone's clock: says which of several calls of a name a report is about
 */
public record IncomingCall(
        CallId id,
        Optional<PhoneNumber> callingNumber,
        String line,
        CallStatus status,
        Times times,
        Optional<PersonId> holder,
        Optional<RegulationFileId> file,
        TelephoneTimes told) {

    /**
     * Server times of the call, UTC.
     *
     * @param receivedAt when the first event about this call arrived
     */
    public record Times(Instant receivedAt, Optional<Instant> answeredAt, Optional<Instant> endedAt) {

        static final Codec<Times> CODEC = record(
                field(Times::receivedAt, Codec.INSTANT),
                field(Times::answeredAt, Codec.INSTANT.optional()),
                field(Times::endedAt, Codec.INSTANT.optional()),
                Times::new);
    }

    /** All but the telephone's times, which came later and are kept apart. */
    static final Codec<IncomingCall> CODEC = record(
            field(IncomingCall::id, CallId.CODEC),
            field(IncomingCall::callingNumber, PhoneNumber.CODEC.optional()),
            field(IncomingCall::line, Codec.TEXT),
            field(IncomingCall::status, CallStatus.CODEC),
            field(IncomingCall::times, Times.CODEC),
            field(IncomingCall::holder, PersonId.CODEC.optional()),
            field(IncomingCall::file, RegulationFileId.CODEC.optional()),
            (id, number, line, status, times, holder, file) ->
                    new IncomingCall(id, number, line, status, times, holder, file, TelephoneTimes.NONE));

    /** Nobody spoke to this caller, and the line is closed: to be called back. */
    public boolean isLost() {
        return status.isOver() && file.isEmpty();
    }

    /** Waits for someone to take it. */
    public boolean isWaiting() {
        return !status.isOver() && holder.isEmpty();
    }

    static IncomingCall firstHeardOf(CallId id, Instant at) {
        return new IncomingCall(
                id,
                Optional.empty(),
                "",
                CallStatus.RINGING,
                new Times(at, Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                TelephoneTimes.NONE);
    }

    IncomingCall told(TelephoneTimes itsTimes) {
        return new IncomingCall(id, callingNumber, line, status, times, holder, file, itsTimes);
    }

    IncomingCall rangOn(String itsLine, Optional<PhoneNumber> number) {
        String known = itsLine.isEmpty() ? line : itsLine;
        return new IncomingCall(id, number.or(() -> callingNumber), known, status, times, holder, file, told);
    }

    IncomingCall answered(Instant at) {
        Times answered = new Times(times.receivedAt, times.answeredAt.or(() -> Optional.of(at)), times.endedAt);
        CallStatus next = status.isOver() ? status : CallStatus.ANSWERED;
        return new IncomingCall(id, callingNumber, line, next, answered, holder, file, told);
    }

    IncomingCall over(CallStatus how, Instant at) {
        Times ended = new Times(times.receivedAt, times.answeredAt, times.endedAt.or(() -> Optional.of(at)));
        return new IncomingCall(id, callingNumber, line, status.isOver() ? status : how, ended, holder, file, told);
    }

    IncomingCall takenBy(PersonId person, RegulationFileId itsFile) {
        CallStatus next = status == CallStatus.RINGING ? CallStatus.CLAIMED : status;
        return new IncomingCall(id, callingNumber, line, next, times, Optional.of(person), Optional.of(itsFile), told);
    }

    @Override
    public String toString() {
        return "IncomingCall[" + id + " " + status + "]";
    }
}
