package fr.centre15.console.demo;

import fr.centre15.console.smur.TelemetryLane;
import fr.centre15.console.smur.VehiclePosition;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.SmurMission;
import fr.centre15.dispatch.smur.Vehicle;
import fr.centre15.dispatch.smur.VehicleId;
import fr.centre15.dispatch.smur.VehicleStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The crews of the exercise: they leave when their order has arrived, drive, care, drive on and come home, faster than
 * life, and say where they are each second, at rest every ten. Confined to the exercise's thread.
 */
final class DemoCrews implements Player {

    private static final Duration ON_THE_WAY = Duration.ofSeconds(1);
    private static final Duration AT_REST = Duration.ofSeconds(10);

    private final Places places;
    private final TelemetryLane lane;
    private final DemoProperties settings;
    private final Map<VehicleId, Crew> crews = new HashMap<>();
    private final Map<VehicleId, Instant> saidAt = new HashMap<>();

    DemoCrews(Places places, TelemetryLane lane, DemoProperties settings) {
        this.places = places;
        this.lane = lane;
        this.settings = settings;
    }

    @Override
    public List<Asked> beat(Instant now, SamuState state) {
        List<Asked> asked = new ArrayList<>();
        for (Vehicle vehicle : state.fleet().vehicles().values()) {
            Optional<SmurMission> mission =
                    state.fleet().lastMission(vehicle.id()).filter(found -> found.status() != VehicleStatus.AT_BASE);
            if (mission.isPresent()) {
                drive(vehicle, mission.get(), now, state).ifPresent(asked::add);
            } else {
                crews.remove(vehicle.id());
                say(
                        vehicle,
                        Journey.staying(vehicle.base().position(), AT_REST),
                        vehicle.base().position(),
                        now);
            }
        }
        return asked;
    }

    private Optional<Asked> drive(Vehicle vehicle, SmurMission mission, Instant now, SamuState state) {
        Crew before = crews.get(vehicle.id());
        Crew crew = before;
        if (crew == null || !crew.isIn(mission)) {
            Wgs84Position from = before == null ? places.usual(mission, vehicle, state) : before.positionAt(now);
            crew = Crew.entering(
                    vehicle,
                    mission,
                    from,
                    places,
                    state,
                    new Crew.CrewTime(now, settings.timeFactor(), settings.seed()));
            crews.put(vehicle.id(), crew);
        }
        say(vehicle, crew.journey(), crew.positionAt(now), now);
        return crew.report(now, state);
    }

    private void say(Vehicle vehicle, Journey journey, Wgs84Position position, Instant now) {
        Duration every = journey.isMoving() ? ON_THE_WAY : AT_REST;
        Instant last = saidAt.get(vehicle.id());
        if (last != null && last.plus(every).isAfter(now)) {
            return;
        }
        saidAt.put(vehicle.id(), now);
        OptionalDouble heading = journey.isMoving() ? OptionalDouble.of(journey.heading()) : OptionalDouble.empty();
        lane.report(
                vehicle.id(),
                VehiclePosition.reported(position, OptionalDouble.of(journey.speedKmh()), heading, now, now));
    }
}
