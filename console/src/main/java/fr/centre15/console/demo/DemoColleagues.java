package fr.centre15.console.demo;

import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.call.CallCommand;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.IncomingCall;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.staff.StaffCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Simulated colleagues: they take calls that wait too long, never the last one, and carry them to the completed file.
 * Confined to the exercise's thread.
 */
final class DemoColleagues implements Player {

    private static final Duration WAITS_LONG = Duration.ofSeconds(25);
    private static final int SHORTEST_BREATH_SECONDS = 4;
    private static final int LONGEST_BREATH_SECONDS = 30;

    private final Function<CallId, Optional<LiveCall>> scripts;
    private final RandomGenerator random;
    private final List<ColleagueShift> shifts = new ArrayList<>();
    private final Map<Colleague, ColleagueShift> onTelephone = new HashMap<>();
    private final Map<Colleague, Instant> restsUntil = new HashMap<>();

    DemoColleagues(Function<CallId, Optional<LiveCall>> scripts, long seed) {
        this.scripts = scripts;
        this.random = new Random(seed);
    }

    /** Accounts without password, so that the screens know the names. */
    static void declare(DispatchGateway gateway) {
        Stream.concat(Colleague.ATTENDANTS.stream(), Stream.of(Colleague.PHYSICIAN))
                .forEach(colleague -> gateway.ask(Actor.SYSTEM, new StaffCommand.DeclareAccount(colleague.account())));
    }

    @Override
    public List<Asked> beat(Instant now, SamuState state) {
        List<Asked> asked = new ArrayList<>();
        shifts.forEach(shift -> asked.addAll(shift.beat(now, state)));
        shifts.removeIf(ColleagueShift::isOver);
        for (Colleague attendant : Colleague.ATTENDANTS) {
            if (isReady(attendant, now)) {
                take(attendant, now, state).ifPresent(asked::add);
            }
        }
        return asked;
    }

    private boolean isReady(Colleague attendant, Instant now) {
        ColleagueShift last = onTelephone.get(attendant);
        if (last == null) {
            return true;
        }
        if (!last.isFree()) {
            return false;
        }
        Instant until = restsUntil.computeIfAbsent(
                attendant, _ -> now.plusSeconds(random.nextInt(SHORTEST_BREATH_SECONDS, LONGEST_BREATH_SECONDS)));
        return !until.isAfter(now);
    }

    private Optional<Asked> take(Colleague attendant, Instant now, SamuState state) {
        List<IncomingCall> waiting = state.calls().waiting().stream()
                .filter(call -> shifts.stream().noneMatch(shift -> shift.call().equals(call.id())))
                .toList();
        if (waiting.size() < 2) {
            return Optional.empty();
        }
        return waiting.stream()
                .filter(call -> call.times().receivedAt().plus(WAITS_LONG).isBefore(now))
                .flatMap(call -> scripts.apply(call.id()).stream())
                .findFirst()
                .map(call -> claim(attendant, call, now));
    }

    private Asked claim(Colleague attendant, LiveCall call, Instant now) {
        ColleagueShift shift = new ColleagueShift(attendant, call, now);
        shifts.add(shift);
        onTelephone.put(attendant, shift);
        restsUntil.remove(attendant);
        return new Asked(attendant.actor(), new CallCommand.ClaimCall(call.id(), attendant.id()));
    }
}
