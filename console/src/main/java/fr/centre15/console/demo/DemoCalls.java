package fr.centre15.console.demo;

import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.IncomingCall;
import fr.centre15.dispatch.samu.SamuState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The telephone of the exercise: calls ring by the hour's profile, are answered when somebody claims them, end, or give
 * up. Says to the pipeline what a telephone system says. Plays on one thread; what callers say is read from any.
 */
final class DemoCalls implements Player, CallerWords {

    static final String PREFIX = "EX-";

    private static final Duration FIRST_RINGS_AFTER = Duration.ofSeconds(3);
    private static final Duration HELD_BACK = Duration.ofSeconds(2);
    private static final Duration SCRIPT_KEPT = Duration.ofHours(2);
    private static final Duration LONGEST_UNSEEN = Duration.ofSeconds(10);

    private final CallSequence sequence;
    private final HourlyProfile profile;
    private final DemoProperties settings;
    private final InstantSource clock;
    private final String run;
    private final Map<CallId, LiveCall> calls = new ConcurrentHashMap<>();

    private Instant nextRing;
    private ScriptedCall nextCall;
    private int number;
    private boolean cleared;

    DemoCalls(CallSequence sequence, HourlyProfile profile, DemoProperties settings, InstantSource clock) {
        this.sequence = sequence;
        this.profile = profile;
        this.settings = settings;
        this.clock = clock;
        Instant start = clock.instant();
        // Another start of the same exercise draws the same calls, which must not be taken for the old ones.
        this.run = PREFIX + Long.toString(start.getEpochSecond(), Character.MAX_RADIX) + "-";
        this.nextRing = start.plus(FIRST_RINGS_AFTER);
        this.nextCall = sequence.next();
    }

    @Override
    public List<Asked> beat(Instant now, SamuState state) {
        List<Asked> asked = new ArrayList<>();
        if (!cleared) {
            cleared = true;
            hangUpOrphans(now, state, asked);
        }
        for (LiveCall call : List.copyOf(calls.values())) {
            goOn(call, now, state, asked);
        }
        if (!nextRing.isAfter(now)) {
            ring(now, state).ifPresent(asked::add);
        }
        return asked;
    }

    @Override
    public List<String> callerSays(CallId call) {
        return find(call).map(live -> live.saidBy(clock.instant())).orElse(List.of());
    }

    /** The script behind a call, for a few hours. */
    Optional<LiveCall> find(CallId call) {
        return Optional.ofNullable(calls.get(call));
    }

    private Optional<Asked> ring(Instant now, SamuState state) {
        if (waiting(state) >= settings.mostWaiting()) {
            nextRing = now.plus(HELD_BACK);
            return Optional.empty();
        }
        LiveCall call = LiveCall.ringing(new CallId(run + ++number), nextCall, now.truncatedTo(ChronoUnit.MICROS));
        calls.put(call.id(), call);
        nextRing = profile.next(
                now,
                nextCall.gap(),
                settings.callsPerHour(),
                state.reference().profile().zone());
        nextCall = sequence.next();
        return Optional.of(call.rings());
    }

    /** Rings already sent and not yet seen count too. */
    private long waiting(SamuState state) {
        long unseen = calls.keySet().stream()
                .filter(id -> state.calls().find(id).isEmpty())
                .count();
        return state.calls().waiting().size() + unseen;
    }

    private void goOn(LiveCall call, Instant now, SamuState state, List<Asked> asked) {
        Optional<IncomingCall> seen = state.calls().find(call.id());
        boolean refused = seen.isEmpty() && call.rangAt().plus(LONGEST_UNSEEN).isBefore(now);
        if (refused || call.rangAt().plus(SCRIPT_KEPT).isBefore(now)) {
            calls.remove(call.id());
            return;
        }
        seen.flatMap(known -> call.next(now, known)).ifPresent(asked::add);
        if (seen.flatMap(IncomingCall::holder).isPresent() && call.answeredAt().isEmpty()) {
            calls.put(call.id(), call.answered(now));
        }
    }

    private static void hangUpOrphans(Instant now, SamuState state, List<Asked> asked) {
        state.calls()
                .calls()
                .values()
                .toJavaStream()
                .filter(call -> call.id().value().startsWith(PREFIX))
                .filter(call -> !call.status().isOver())
                .map(call -> LiveCall.hangUp(call, now))
                .forEach(asked::add);
    }
}
