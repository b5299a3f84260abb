package fr.centre15.console.demo;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.Decision;
import fr.centre15.dispatch.DomainEvent;
import fr.centre15.dispatch.SamuId;
import fr.centre15.dispatch.Stamp;
import fr.centre15.dispatch.call.CallCommand;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.location.Territory;
import fr.centre15.dispatch.outbox.Effect;
import fr.centre15.dispatch.outbox.EffectStatus;
import fr.centre15.dispatch.outbox.OutboxCommand;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.samu.Rules;
import fr.centre15.dispatch.samu.SamuCommand;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.FleetCommand;
import fr.centre15.dispatch.staff.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The exercise played through the real rules on a clock of its own: hours pass in moments. */
final class Rehearsal {

    static final Instant START = Instant.parse("2026-11-24T09:00:00Z");
    static final PersonId VISITOR = new PersonId(new UUID(15, 1));
    static final Actor AT_THE_CONSOLE = new Actor(Actor.Kind.PERSON, VISITOR.toString());
    static final DemoTerritory TERRITORY = DemoTerritory.read();

    final List<Decision.Refused> refusals = new ArrayList<>();
    final List<Asked> asked = new ArrayList<>();

    private SamuState state = SamuState.empty(new SamuId("59"));
    private Instant now = START;
    private long commands;

    Rehearsal() {
        say(Actor.SYSTEM, new SamuCommand.DeclareProfile(DemoTerritory.PROFILE));
        say(
                Actor.SYSTEM,
                new SamuCommand.DeclareTerritory(new Territory(TERRITORY.communes().stream()
                        .map(DemoTerritory.Inhabited::commune)
                        .toList())));
        say(Actor.SYSTEM, new SamuCommand.DeclareReceivingUnits(TERRITORY.receivingUnits()));
        TERRITORY.vehicles().forEach(vehicle -> say(Actor.SYSTEM, new FleetCommand.DeclareVehicle(vehicle)));
    }

    static DemoProperties settings(double callsPerHour) {
        return new DemoProperties(true, 59, callsPerHour, 6, true, 6);
    }

    static CallSequence sequence(long seed) {
        return new CallSequence(seed, TERRITORY, CallScript.readAll(), DemoWords.read());
    }

    DemoCalls calls(double callsPerHour) {
        return new DemoCalls(sequence(59), HourlyProfile.read(), settings(callsPerHour), clock());
    }

    InstantSource clock() {
        return () -> now;
    }

    Instant now() {
        return now;
    }

    SamuState state() {
        return state;
    }

    String say(Actor actor, Command command) {
        Stamp stamp = new Stamp(new UUID(59, ++commands), actor, now);
        return switch (Rules.decide(state, command, stamp, Set.of())) {
            case Decision.Accepted(List<DomainEvent> events, String subject) -> {
                for (DomainEvent event : events) {
                    state = state.apply(event, stamp);
                }
                yield subject;
            }
            case Decision.Refused refused -> {
                refusals.add(refused);
                yield "";
            }
        };
    }

    RegulationFileId claim(CallId call) {
        return RegulationFileId.parse(say(AT_THE_CONSOLE, new CallCommand.ClaimCall(call, VISITOR)));
    }

    /** Every order arrives, as with the channel of the exercise. */
    void confirmOrders() {
        for (Effect order : state.outbox().open()) {
            say(Actor.SYSTEM, new OutboxCommand.ReportEffect(order.id(), EffectStatus.CONFIRMED, ""));
        }
    }

    void play(Duration time, Player... players) {
        play(time, () -> {}, players);
    }

    /** @param eachBeat run after each beat of half a second */
    void play(Duration time, Runnable eachBeat, Player... players) {
        Instant end = now.plus(time);
        while (now.isBefore(end)) {
            now = now.plusMillis(500);
            for (Player player : players) {
                for (Asked one : player.beat(now, state)) {
                    asked.add(one);
                    say(one.actor(), one.command());
                }
            }
            eachBeat.run();
        }
    }
}
