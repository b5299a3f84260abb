package fr.centre15.dispatch.call;

import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.staff.PersonId;
import java.time.Instant;
import java.util.Optional;

/** What can be asked about a call. */
public sealed interface CallCommand extends Command {

    CallId call();

    /**
     * The telephone system reports. The same report twice, or reports out of order, are no fault.
     *
     * @param call as the telephone system names it
     * @param reportedAt time by the telephone system's own clock
     */
    record ReportCall(
            CallSignal signal, CallId call, Optional<PhoneNumber> callingNumber, String line, Instant reportedAt)
            implements CallCommand {

        public static final int LONGEST_LINE = 64;

        public ReportCall {
            if (!CallId.isName(call.value())) {
                throw new IllegalArgumentException("a telephone system names a call by 1 to 64 characters");
            }
            if (line.length() > LONGEST_LINE) {
                throw new IllegalArgumentException("a line's name has at most 64 characters");
            }
        }
    }

    /** A person takes a waiting call: one winner. Opens a regulation file. */
    record ClaimCall(CallId call, PersonId person) implements CallCommand {}

    /** A person calls a lost caller back: all lost calls of that number are taken up by one regulation file. */
    record CallBack(CallId call, PersonId person) implements CallCommand {}
}
