package fr.centre15.dispatch.call;

import fr.centre15.dispatch.Decision;
import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.SamuId;
import fr.centre15.dispatch.Stamp;
import fr.centre15.dispatch.call.CallCommand.ReportCall;
import fr.centre15.dispatch.regulation.FileCabinet;
import fr.centre15.dispatch.regulation.OpeningOrigin;
import fr.centre15.dispatch.regulation.RegulationEvent;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.staff.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * Decides about calls. Pure: no clock, no I/O, no mutation.
 *
 * @param day local date at the SAMU when the command was stamped
 * @param linesElsewhere lines known to belong to another SAMU of this node
 */
public record CallRules(SamuId samu, CallDesk desk, FileCabinet cabinet, LocalDate day, Set<String> linesElsewhere) {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    public Decision decide(CallCommand command, Stamp stamp) {
        return switch (command) {
            case ReportCall report -> report(report, stamp);
            case CallCommand.ClaimCall(var call, var person) ->
                desk.find(call).map(found -> claim(found, person, stamp)).orElse(Decision.refuse(Refusal.CALL_UNKNOWN));
            case CallCommand.CallBack(var call, var person) ->
                desk.find(call)
                        .map(found -> callBack(found, person, stamp))
                        .orElse(Decision.refuse(Refusal.CALL_UNKNOWN));
        };
    }

    private Decision report(ReportCall report, Stamp stamp) {
        if (linesElsewhere.contains(report.line())) {
            return Decision.refuse(Refusal.LINE_OF_ANOTHER_SAMU, "line", report.line());
        }
        Instant at = plausible(report.reportedAt(), stamp);
        Optional<IncomingCall> known = desk.namesakes(report.call()).concernedBy(report, at);
        CallId id = known.map(IncomingCall::id).orElseGet(() -> desk.idFor(report.call(), at));
        if (known.isPresent() && saysNothingNew(known.get(), report)) {
            return Decision.alreadySo(id);
        }
        Optional<CallId> name = Optional.of(report.call());
        return Decision.accept(
                id,
                switch (report.signal()) {
                    case RINGING -> new CallEvent.CallRang(id, report.callingNumber(), report.line(), at, name);
                    case ANSWERED -> new CallEvent.CallAnswered(id, at, name);
                    case ABANDONED -> new CallEvent.CallAbandoned(id, at, name);
                    case ENDED -> new CallEvent.CallEnded(id, at, name);
                });
    }

    /** A telephone system's clock may say anything; a time that no journal can hold must not cost the call. */
    private static Instant plausible(Instant reportedAt, Stamp stamp) {
        boolean sane = reportedAt.isAfter(Instant.EPOCH) && reportedAt.isBefore(END_OF_TIME);
        return (sane ? reportedAt : stamp.at()).truncatedTo(ChronoUnit.MICROS);
    }

    /** The same report again, or an older one that arrives late and adds nothing. */
    private static boolean saysNothingNew(IncomingCall call, ReportCall report) {
        return switch (report.signal()) {
            case RINGING ->
                call.told().rangAt().isPresent()
                        && (report.line().isEmpty() || !call.line().isEmpty())
                        && (report.callingNumber().isEmpty()
                                || call.callingNumber().isPresent());
            case ANSWERED -> call.times().answeredAt().isPresent();
            case ABANDONED, ENDED -> call.status().isOver();
        };
    }

    private Decision claim(IncomingCall call, PersonId person, Stamp stamp) {
        if (call.holder().isPresent()) {
            return call.holder().get().equals(person)
                    ? Decision.alreadySo(call.file().orElseThrow())
                    : Decision.refuse(
                            Refusal.CALL_ALREADY_CLAIMED,
                            "holder",
                            call.holder().get());
        }
        if (call.status().isOver()) {
            return Decision.refuse(Refusal.CALL_GONE);
        }
        if (isTaken(stamp)) {
            return Decision.refuse(Refusal.IDEMPOTENCY_MISMATCH);
        }
        var opened = open(call, person, stamp);
        return Decision.accept(
                opened.file(),
                new CallEvent.CallClaimed(call.id(), person, opened.file()),
                opened,
                new RegulationEvent.FileTaken(opened.file(), person));
    }

    private Decision callBack(IncomingCall call, PersonId person, Stamp stamp) {
        if (!call.isLost()) {
            return claim(call, person, stamp);
        }
        if (isTaken(stamp)) {
            return Decision.refuse(Refusal.IDEMPOTENCY_MISMATCH);
        }
        var opened = open(call, person, stamp);
        return Decision.accept(
                opened.file(),
                new CallEvent.LostCallsTakenUp(desk.lostLike(call), person, opened.file()),
                opened,
                new RegulationEvent.FileTaken(opened.file(), person));
    }

    /** A file's id is the id of the command that opens it: a key used before must not overwrite that file. */
    private boolean isTaken(Stamp stamp) {
        return cabinet.find(new RegulationFileId(stamp.commandId())).isPresent();
    }

    private RegulationEvent.RegulationFileOpened open(IncomingCall call, PersonId person, Stamp stamp) {
        OpeningOrigin origin = new OpeningOrigin(person, Optional.of(call.id()), call.callingNumber(), "");
        return cabinet.opening(stamp.commandId(), samu, day, origin);
    }
}
