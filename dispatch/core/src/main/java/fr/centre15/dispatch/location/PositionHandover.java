package fr.centre15.dispatch.location;

import fr.centre15.dispatch.Decision;
import fr.centre15.dispatch.DomainEvent;
import fr.centre15.dispatch.Stamp;
import fr.centre15.dispatch.call.CallDesk;
import fr.centre15.dispatch.call.CallEvent;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.regulation.Caller;
import fr.centre15.dispatch.regulation.FileCabinet;
import fr.centre15.dispatch.regulation.RegulationEvent;
import fr.centre15.dispatch.regulation.RegulationFileId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Nobody types what a device said: positions go along with what was decided about calls and files. From the number to the
 * call that rings, from the call to the file that it opens. Pure; looks things up, searches nothing: it stands on the way
 * of every call.
 */
public record PositionHandover(PositionBook book, CallDesk desk, FileCabinet cabinet) {

    /** The decision, with the positions that go along. */
    public Decision along(Decision decision, Stamp stamp) {
        if (!(decision instanceof Decision.Accepted(var events, var subject)) || isNothingAround()) {
            return decision;
        }
        List<DomainEvent> more = events.stream()
                .flatMap(event -> following(event, stamp).stream())
                .toList();
        if (more.isEmpty()) {
            return decision;
        }
        List<DomainEvent> all = new ArrayList<>(events);
        all.addAll(more);
        return new Decision.Accepted(all, subject);
    }

    private boolean isNothingAround() {
        return book.kept().isEmpty() && book.calls().isEmpty();
    }

    private Optional<DomainEvent> following(DomainEvent event, Stamp stamp) {
        return switch (event) {
            case CallEvent.CallRang(var call, var number, var _, var _, var _) ->
                number.flatMap(known -> attachment().toCall(call, waitingFor(known, stamp)));
            case CallEvent.CallClaimed(var call, var _, var file) -> handOver(List.of(call), file);
            case CallEvent.LostCallsTakenUp(var calls, var _, var file) -> handOver(calls, file);
            case RegulationEvent.RegulationFileOpened opened
            when opened.call().isEmpty() ->
                opened.callingNumber()
                        .flatMap(number -> attachment().toNewFile(opened.file(), waitingFor(number, stamp)));
            case RegulationEvent.CallerRecorded(var file, Caller(var _, var _, var callback)) ->
                callback.flatMap(number ->
                        cabinet.find(file).flatMap(found -> attachment().toFile(found, waitingFor(number, stamp))));
            default -> Optional.empty();
        };
    }

    private List<CallerPosition> waitingFor(PhoneNumber number, Stamp stamp) {
        return book.keptFor(number, stamp.at()).received();
    }

    private Optional<DomainEvent> handOver(List<CallId> calls, RegulationFileId file) {
        return attachment()
                .toNewFile(
                        file,
                        calls.stream()
                                .flatMap(call -> book.ofCall(call).received().stream())
                                .toList());
    }

    private Attachment attachment() {
        return new Attachment(book, desk, cabinet);
    }
}
