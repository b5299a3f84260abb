package fr.centre15.dispatch.location;

import fr.centre15.dispatch.DomainEvent;
import fr.centre15.dispatch.call.CallDesk;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.IncomingCall;
import fr.centre15.dispatch.regulation.FileCabinet;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.regulation.RegulationFileId;
import java.util.List;
import java.util.Optional;

/** To what a position belongs: to the file as soon as there is one, before that to the call. Says each only once. */
record Attachment(PositionBook book, CallDesk desk, FileCabinet cabinet) {

    /** The editable file that a call opened or joined. */
    Optional<RegulationFile> fileOf(CallId call) {
        return desk.find(call)
                .flatMap(IncomingCall::file)
                .flatMap(cabinet::find)
                .filter(file -> file.lifeCycle().isEditable());
    }

    /** Empty when everything is known already. */
    Optional<DomainEvent> toCall(CallId call, List<CallerPosition> positions) {
        Optional<RegulationFile> file = fileOf(call);
        if (file.isPresent()) {
            return toFile(file.get(), positions);
        }
        List<CallerPosition> news = book.ofCall(call).unknown(positions);
        return news.isEmpty() ? Optional.empty() : Optional.of(new LocationEvent.CallPositioned(call, news));
    }

    Optional<DomainEvent> toFile(RegulationFile file, List<CallerPosition> positions) {
        return toFile(file.id(), file.situation().whereabouts().positions(), positions);
    }

    Optional<DomainEvent> toNewFile(RegulationFileId file, List<CallerPosition> positions) {
        return toFile(file, PositionHistory.EMPTY, positions);
    }

    private static Optional<DomainEvent> toFile(
            RegulationFileId file, PositionHistory known, List<CallerPosition> positions) {
        List<CallerPosition> news = known.unknown(positions);
        return news.isEmpty() ? Optional.empty() : Optional.of(new LocationEvent.FilePositioned(file, news));
    }
}
