package fr.centre15.console.demo;

import fr.centre15.console.smur.SpeedLimits;
import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.outbox.EffectId;
import fr.centre15.dispatch.outbox.EffectStatus;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.FleetCommand;
import fr.centre15.dispatch.smur.SmurMission;
import fr.centre15.dispatch.smur.Vehicle;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * A crew on a mission. Follows the states as they are in the journal, whoever reported them, and reports the next one
 * when its time has come. Confined to the exercise's thread.
 */
final class Crew {

    private static final Duration ASKS_AGAIN_AFTER = Duration.ofSeconds(5);

    private final Vehicle vehicle;
    private final SmurMission mission;
    private final Instant since;
    private final Optional<Stage> stage;
    private final Journey journey;
    private final double factor;

    private Instant askedAt = Instant.MIN;

    private Crew(Vehicle vehicle, SmurMission mission, Instant since, Journey journey, double factor) {
        this.vehicle = vehicle;
        this.mission = mission;
        this.since = since;
        this.stage = Stage.of(mission.status());
        this.journey = journey;
        this.factor = factor;
    }

    /**
     * A crew that has just got into a state.
     *
     * @param from where it is
     * @param factor how much faster than life
     */
    static Crew entering(
            Vehicle vehicle, SmurMission mission, Wgs84Position from, Places places, SamuState state, CrewTime time) {
        Journey journey = Stage.of(mission.status())
                .flatMap(stage -> stage.destination()
                        .map(destination -> Journey.of(
                                from,
                                target(destination, vehicle, mission, from, places, state),
                                SpeedLimits.isHelicopter(vehicle)))
                        .or(() -> Optional.of(Journey.staying(from, stay(stage, mission, time.seed())))))
                .orElse(Journey.staying(from, Duration.ZERO));
        return new Crew(vehicle, mission, time.now(), journey, time.factor());
    }

    /** @param factor how much faster than life */
    record CrewTime(Instant now, double factor, long seed) {}

    private static Wgs84Position target(
            Stage.Destination destination,
            Vehicle vehicle,
            SmurMission mission,
            Wgs84Position from,
            Places places,
            SamuState state) {
        return switch (destination) {
            case SCENE -> places.scene(mission, vehicle, state);
            case HOSPITAL -> places.hospital(from, vehicle, state);
            case BASE -> vehicle.base().position();
        };
    }

    private static Duration stay(Stage stage, SmurMission mission, long seed) {
        Random random = new Random(seed
                ^ mission.id().value().getLeastSignificantBits()
                ^ stage.next().ordinal());
        return Duration.ofSeconds(random.nextInt(stage.least(), stage.most() + 1));
    }

    boolean isIn(SmurMission current) {
        return mission.id().equals(current.id()) && mission.status() == current.status();
    }

    Wgs84Position positionAt(Instant now) {
        return journey.at(share(now));
    }

    Journey journey() {
        return journey;
    }

    /** The next state, when the present one has lasted long enough and the order is known to have arrived. */
    Optional<Asked> report(Instant now, SamuState state) {
        boolean mayLeave = switch (mission.status()) {
            case DECIDED -> hasOrder(state);
            case CANCELLED -> !isStillToBeTold(state);
            default -> true;
        };
        if (stage.isEmpty()
                || !mayLeave
                || share(now) < 1
                || askedAt.plus(ASKS_AGAIN_AFTER).isAfter(now)) {
            return Optional.empty();
        }
        askedAt = now;
        return Optional.of(new Asked(
                actor(), new FleetCommand.ReportStatus(mission.id(), stage.get().next())));
    }

    private boolean hasOrder(SamuState state) {
        return state.outbox()
                .find(EffectId.orderOf(mission.id()))
                .map(order -> order.status() == EffectStatus.CONFIRMED)
                .orElse(false);
    }

    /** It goes on with its journey home, but reports nothing that only a crew who knows would. */
    private boolean isStillToBeTold(SamuState state) {
        return state.outbox()
                .find(EffectId.cancellationOf(mission.id()))
                .map(cancellation -> !cancellation.status().isSettled())
                .orElse(false);
    }

    private Actor actor() {
        byte[] name = ("exercice:" + vehicle.id()).getBytes(StandardCharsets.UTF_8);
        return new Actor(Actor.Kind.DEVICE, UUID.nameUUIDFromBytes(name).toString());
    }

    private double share(Instant now) {
        double lasts = journey.lasts().toMillis() / factor;
        double passed = Duration.between(since, now).toMillis();
        return lasts <= 0 ? 1 : Math.clamp(passed / lasts, 0, 1);
    }
}
