package fr.centre15.dispatch.call;

import fr.centre15.dispatch.call.CallCommand.ReportCall;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The calls at hand of one telephone name, and which of them a report is about. In doubt a ring is a new call: a row too
 * many costs a look, a ring taken for a repeat costs a patient.
 *
 * @see "DD008 Which call a telephone report is about"
 */
record Namesakes(List<IncomingCall> calls) {

    /** A taken call of which the telephone never says that it was answered still rings for that long. */
    private static final Duration LONGEST_RING = Duration.ofMinutes(10);

    /** ABANDONED and ENDED of one call, and the reports of one that ends while it is answered, are not further apart. */
    private static final Duration SAME_END = Duration.ofMinutes(1);

    private static final Comparator<IncomingCall> BY_HEARING = Comparator.comparing(
                    (IncomingCall call) -> call.times().receivedAt())
            .thenComparing(IncomingCall::id);
    private static final Comparator<IncomingCall> BY_TELEPHONE =
            Comparator.comparing((IncomingCall call) -> call.told().first()).thenComparing(BY_HEARING);

    /**
     * The call that a report is about; empty when it is about one not heard of before.
     *
     * @param at by the telephone's clock
     */
    Optional<IncomingCall> concernedBy(ReportCall report, Instant at) {
        return switch (report.signal()) {
            case RINGING -> ringing(report, at);
            case ANSWERED, ABANDONED, ENDED -> told(at).or(() -> goingOn(at));
        };
    }

    private Optional<IncomingCall> ringing(ReportCall report, Instant at) {
        List<IncomingCall> same =
                calls.stream().filter(call -> !isOfAnotherNumber(call, report)).toList();
        return first(same, call -> call.told().rangAt().equals(Optional.of(at)))
                .or(() -> first(same, call -> call.told().coverRing(at)))
                .or(() -> same.stream()
                        .filter(call -> !call.status().isOver() && mayStillRing(call, at))
                        .max(BY_HEARING));
    }

    private static boolean isOfAnotherNumber(IncomingCall call, ReportCall report) {
        return report.callingNumber().isPresent()
                && call.callingNumber().isPresent()
                && !report.callingNumber().equals(call.callingNumber());
    }

    /** What was answered rings no more: its end was never told, and the name is used again. */
    private static boolean mayStillRing(IncomingCall call, Instant at) {
        TelephoneTimes told = call.told();
        return switch (call.status()) {
            case RINGING -> true;
            case CLAIMED ->
                told.rangAt().map(rang -> !at.isAfter(rang.plus(LONGEST_RING))).orElse(true);
            case ANSWERED ->
                told.answeredAt().map(answered -> !at.isAfter(answered)).orElse(false);
            case ABANDONED, ENDED -> false;
        };
    }

    /** The same report again. */
    private Optional<IncomingCall> told(Instant at) {
        Optional<Instant> then = Optional.of(at);
        return first(
                calls,
                call -> call.told().answeredAt().equals(then)
                        || call.told().overAt().equals(then));
    }

    /** The last call that had begun by then, unless it had long ended. */
    private Optional<IncomingCall> goingOn(Instant at) {
        return calls.stream()
                .filter(call -> !call.told().rangAt().map(at::isBefore).orElse(false))
                .max(BY_TELEPHONE)
                .or(() -> calls.stream()
                        .max(Comparator.comparing(
                                        (IncomingCall call) -> !call.status().isOver())
                                .thenComparing(BY_HEARING)))
                .filter(call -> !call.told()
                        .overAt()
                        .map(over -> over.plus(SAME_END).isBefore(at))
                        .orElse(false));
    }

    private static Optional<IncomingCall> first(List<IncomingCall> calls, Predicate<IncomingCall> wanted) {
        return calls.stream().filter(wanted).min(BY_HEARING);
    }
}
