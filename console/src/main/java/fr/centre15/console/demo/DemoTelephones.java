package fr.centre15.console.demo;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.IncomingCall;
import fr.centre15.dispatch.location.CallerPosition;
import fr.centre15.dispatch.location.LocationCommand;
import fr.centre15.dispatch.location.PositionSource;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.samu.SamuState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * The telephones of callers in the exercise: most send their position while it rings, some a wide one first, some none, like
 * real ones. Confined to the exercise's thread.
 */
final class DemoTelephones implements Player {

    private static final double SILENT = 0.25;
    private static final double WIDE_FIRST = 0.15;
    private static final double DECEIVED = 2;
    private static final int CONFIDENCE = 67;

    private static final Actor GATEWAY = new Actor(
            Actor.Kind.DEVICE,
            UUID.nameUUIDFromBytes("exercice:passerelle-aml".getBytes(StandardCharsets.UTF_8))
                    .toString());

    private final Function<CallId, Optional<LiveCall>> calls;
    private final RandomGenerator random;
    private final Map<CallId, List<Due>> due = new HashMap<>();

    /** A position that will be sent. */
    private record Due(Instant at, double accuracyMetres) {}

    DemoTelephones(Function<CallId, Optional<LiveCall>> calls, long seed) {
        this.calls = calls;
        this.random = new Random(seed);
    }

    @Override
    public List<Asked> beat(Instant now, SamuState state) {
        List<Asked> asked = new ArrayList<>();
        Set<CallId> here = new HashSet<>();
        for (IncomingCall call : state.calls().calls().values()) {
            here.add(call.id());
            Optional<LiveCall> live =
                    calls.apply(call.id()).filter(_ -> !call.status().isOver());
            live.ifPresent(known -> send(known, now, asked));
        }
        due.keySet().retainAll(here);
        return asked;
    }

    private void send(LiveCall call, Instant now, List<Asked> asked) {
        List<Due> waiting = due.computeIfAbsent(call.id(), _ -> plan(call));
        for (Due next : List.copyOf(waiting)) {
            if (!next.at.isAfter(now)) {
                waiting.remove(next);
                call.scripted()
                        .from()
                        .ifPresent(number -> asked.add(new Asked(
                                GATEWAY, new LocationCommand.ReportCallerPosition(number, position(call, next, now)))));
            }
        }
    }

    private List<Due> plan(LiveCall call) {
        List<Due> plan = new ArrayList<>();
        if (random.nextDouble() >= SILENT) {
            int first = 3 + random.nextInt(12);
            if (random.nextDouble() < WIDE_FIRST) {
                plan.add(new Due(call.rangAt().plusSeconds(2), 1_200 + random.nextInt(2_500)));
            }
            plan.add(new Due(call.rangAt().plusSeconds(first), 6 + random.nextInt(55)));
        }
        return plan;
    }

    /** Somewhere within the circle that it claims. */
    private CallerPosition position(LiveCall call, Due next, Instant now) {
        double turn = random.nextDouble() * 2 * Math.PI;
        double metres = random.nextDouble() * next.accuracyMetres / DECEIVED;
        Wgs84Position point =
                DemoStreets.moved(call.scripted().scene(), metres * Math.cos(turn), metres * Math.sin(turn));
        return new CallerPosition(
                point,
                next.accuracyMetres,
                CONFIDENCE,
                PositionSource.AML,
                Optional.of(now.minus(Duration.ofSeconds(1))),
                now,
                List.of());
    }
}
