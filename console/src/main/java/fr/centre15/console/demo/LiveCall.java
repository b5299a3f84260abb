package fr.centre15.console.demo;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.call.CallCommand;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.CallSignal;
import fr.centre15.dispatch.call.IncomingCall;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A scripted call that rings, talks or is over. Immutable.
 *
 * @param answeredAt when somebody picked up
 */
record LiveCall(CallId id, ScriptedCall scripted, Instant rangAt, Optional<Instant> answeredAt) {

    private static final Duration BETWEEN_SENTENCES = Duration.ofSeconds(5);

    /** The telephone system of the exercise. */
    static final Actor TELEPHONY = new Actor(
            Actor.Kind.DEVICE,
            UUID.nameUUIDFromBytes("exercice:autocommutateur".getBytes(StandardCharsets.UTF_8))
                    .toString());

    static LiveCall ringing(CallId id, ScriptedCall scripted, Instant now) {
        return new LiveCall(id, scripted, now, Optional.empty());
    }

    LiveCall answered(Instant now) {
        return new LiveCall(id, scripted, rangAt, Optional.of(now));
    }

    Asked rings() {
        return says(CallSignal.RINGING, rangAt);
    }

    /** What the telephone system has to report now that nobody knows yet. */
    Optional<Asked> next(Instant now, IncomingCall seen) {
        if (seen.status().isOver()) {
            return Optional.empty();
        }
        if (seen.holder().isEmpty()) {
            boolean givesUp = !rangAt.plus(scripted.patience()).isAfter(now);
            return givesUp ? Optional.of(says(CallSignal.ABANDONED, now)) : Optional.empty();
        }
        if (answeredAt.isEmpty()) {
            return Optional.of(says(CallSignal.ANSWERED, now));
        }
        boolean done = !answeredAt.get().plus(scripted.talk()).isAfter(now);
        return done ? Optional.of(says(CallSignal.ENDED, now)) : Optional.empty();
    }

    List<String> saidBy(Instant now) {
        if (answeredAt.isEmpty()) {
            return List.of();
        }
        List<String> all = scripted.sentences();
        long sinceThen = Math.max(0, Duration.between(answeredAt.get(), now).toMillis());
        long said = 1 + sinceThen / BETWEEN_SENTENCES.toMillis();
        return all.subList(0, (int) Math.min(said, all.size()));
    }

    private Asked says(CallSignal signal, Instant at) {
        return report(signal, id, scripted, at);
    }

    private static Asked report(CallSignal signal, CallId id, ScriptedCall scripted, Instant at) {
        return new Asked(
                TELEPHONY,
                new CallCommand.ReportCall(
                        signal, id, scripted.from(), scripted.script().line(), at));
    }

    /** Ends a call of an earlier start, whose script is gone. */
    static Asked hangUp(IncomingCall orphan, Instant now) {
        CallSignal signal = orphan.holder().isEmpty() ? CallSignal.ABANDONED : CallSignal.ENDED;
        return new Asked(
                TELEPHONY,
                new CallCommand.ReportCall(signal, orphan.id().name(), orphan.callingNumber(), orphan.line(), now));
    }
}
