package fr.centre15.dispatch.call;

import fr.centre15.dispatch.DomainEvent;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.staff.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happened to a call. */
public sealed interface CallEvent extends DomainEvent {

    /**
     * @param reportedAt by the telephone system's own clock
     * @param name what the telephone system calls the call; empty when another than it says so, and before version 2
     */
    record CallRang(
            CallId call, Optional<PhoneNumber> callingNumber, String line, Instant reportedAt, Optional<CallId> name)
            implements CallEvent {}

    /** As {@link CallRang}. */
    record CallAnswered(CallId call, Instant reportedAt, Optional<CallId> name) implements CallEvent {}

    /** As {@link CallRang}. */
    record CallAbandoned(CallId call, Instant reportedAt, Optional<CallId> name) implements CallEvent {}

    /** As {@link CallRang}. */
    record CallEnded(CallId call, Instant reportedAt, Optional<CallId> name) implements CallEvent {}

    record CallClaimed(CallId call, PersonId person, RegulationFileId file) implements CallEvent {}

    record LostCallsTakenUp(List<CallId> calls, PersonId person, RegulationFileId file) implements CallEvent {
        public LostCallsTakenUp {
            calls = List.copyOf(calls);
        }
    }

    /** Calls over for a day leave the working state; journal and store keep them. */
    record CallsFiledAway(List<CallId> calls) implements CallEvent {
        public CallsFiledAway {
            calls = List.copyOf(calls);
        }
    }
}
