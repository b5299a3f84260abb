package fr.centre15.console.browser;

import fr.centre15.console.browser.BrowserConsole.Room;
import fr.centre15.console.smur.TelemetryLane;
import fr.centre15.console.smur.VehiclePosition;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.smur.CrewLevel;
import fr.centre15.dispatch.smur.FleetCommand;
import fr.centre15.dispatch.smur.Vehicle;
import fr.centre15.dispatch.smur.VehicleId;
import fr.centre15.dispatch.smur.VehicleOwner;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two thousand vehicles that move each second, on one map. Figures are printed, for they depend on the machine. */
@Tag("browser")
@Timeout(240)
class MapUnderLoadIT {

    private static final int VEHICLES = 2_000;
    private static final double STEP_DEGREES = 0.0003;

    /** Ten seconds of a page left alone: frames, long tasks, and what the feed brought. */
    private static final String WATCH = """
            () => new Promise(resolve => {
              const frames = [], long = [], bytes = [];
              new PerformanceObserver(list => list.getEntries().forEach(e => long.push(e.duration)))
                .observe({ type: 'longtask' });
              new PerformanceObserver(list => list.getEntries().filter(e => e.name.includes('/map/live'))
                .forEach(e => bytes.push(e.transferSize))).observe({ type: 'resource' });
              let last = performance.now(); const end = last + 10000;
              const frame = now => {
                frames.push(now - last); last = now;
                if (now < end) requestAnimationFrame(frame);
                else resolve({ frames: frames.length, worst: Math.max(...frames), long: long.length,
                  longest: Math.max(0, ...long), asked: bytes.length, bytes: bytes.reduce((a, b) => a + b, 0) });
              };
              requestAnimationFrame(frame);
            })""";

    private static BrowserConsole console;

    private final Random random = new Random(2_000);
    private final List<Mover> movers = new ArrayList<>();

    /** A vehicle on its way; confined to the thread that moves it. */
    private static final class Mover {
        private final VehicleId id;
        private double latitude;
        private double longitude;

        private Mover(VehicleId id, double latitude, double longitude) {
            this.id = id;
            this.latitude = latitude;
            this.longitude = longitude;
        }
    }

    @BeforeAll
    static void start() {
        Assumptions.assumeTrue(
                "true".equals(System.getenv("CI")) || Files.isExecutable(BrowserConsole.CHROMIUM), "no Chromium");
        console = BrowserConsole.startWithMap();
    }

    @AfterAll
    static void close() {
        if (console != null) {
            console.close();
        }
    }

    @Test
    @DisplayName("2 000 moyens qui bougent chaque seconde : tous sur la carte, et chacun avance")
    void shouldFollowTwoThousandVehicles() {
        for (int i = 0; i < VEHICLES; i++) {
            declare(i);
        }
        try (ScheduledExecutorService roads = Executors.newSingleThreadScheduledExecutor()) {
            roads.scheduleAtFixedRate(this::moveAll, 0, 1, TimeUnit.SECONDS);
            Operator operator = console.operator("arm1", new Room(1920, 1080));
            int all = console.state().fleet().vehicles().size();
            operator.see(operator.find("samu-map[data-ready][data-units='" + all + "']"));
            Object before = latitude(operator);

            Object figures = operator.page().evaluate(WATCH);

            System.out.println("map, " + all + " vehicles, ten seconds, software rendering: " + figures);
            // Moved in a burst by a machine that was late, a vehicle seems to jump, and is not believed until its next
            // step.
            operator.waitsUntil(() -> !before.equals(latitude(operator)));
            roads.shutdownNow();
        }
    }

    private void declare(int number) {
        double latitude = 50.2 + random.nextDouble() * 0.7;
        double longitude = 2.6 + random.nextDouble();
        VehicleId id = new VehicleId("LOAD-" + number);
        movers.add(new Mover(id, latitude, longitude));
        console.ask(new FleetCommand.DeclareVehicle(new Vehicle(
                id,
                "VSAV " + number,
                "SIS.VSAV",
                CrewLevel.RESCUERS,
                VehicleOwner.FIRE_SERVICE,
                new Vehicle.Base("Base", new Wgs84Position(latitude, longitude)),
                number,
                List.of())));
    }

    private void moveAll() {
        Instant now = console.gateway().clock().instant();
        TelemetryLane lane = console.bean(TelemetryLane.class);
        for (Mover mover : movers) {
            mover.latitude += (random.nextDouble() - 0.5) * STEP_DEGREES;
            mover.longitude += (random.nextDouble() - 0.5) * STEP_DEGREES;
            lane.report(
                    mover.id,
                    VehiclePosition.reported(
                            new Wgs84Position(mover.latitude, mover.longitude),
                            OptionalDouble.of(50),
                            OptionalDouble.of(random.nextInt(360)),
                            now,
                            now));
        }
    }

    private static Object latitude(Operator operator) {
        return operator.page()
                .evaluate("document.querySelector('samu-map').shown().units.find(unit => unit.id === 'LOAD-7').lat");
    }
}
