package fr.centre15.dispatch.location;

import fr.centre15.dispatch.DomainEvent;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.regulation.RegulationFileId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became known of where a caller is. As soon as there is a file, it is sealed under the file's key. */
public sealed interface LocationEvent extends DomainEvent {

    /** An event about one regulation file. */
    sealed interface OfFile extends LocationEvent {

        RegulationFileId file();

        @Override
        default Optional<RegulationFileId> sealedUnder() {
            return Optional.of(file());
        }
    }

    /** Kept for the next call of this number: messages of the telephone may overtake it. */
    record PositionKept(PhoneNumber number, CallerPosition position) implements LocationEvent {}

    /** Nobody called: what was received before is forgotten. */
    record KeptPositionsForgotten(Instant before) implements LocationEvent {}

    /** Positions of a call that has no file yet. */
    record CallPositioned(CallId call, List<CallerPosition> positions) implements LocationEvent {
        public CallPositioned {
            positions = List.copyOf(positions);
        }
    }

    /** Positions that a file gets: of its caller, or of the call from which it was opened. */
    record FilePositioned(RegulationFileId file, List<CallerPosition> positions) implements OfFile {
        public FilePositioned {
            positions = List.copyOf(positions);
        }
    }

    record PlaceConfirmed(RegulationFileId file, ConfirmedPlace place) implements OfFile {}

    /** The place confirmed last was a mistake, and there is no other. */
    record PlaceWithdrawn(RegulationFileId file) implements OfFile {}
}
