package fr.centre15.console.browser;

import com.microsoft.playwright.Locator;
import fr.centre15.console.browser.BrowserConsole.Room;
import fr.centre15.console.smur.TelemetryLane;
import fr.centre15.console.smur.VehiclePosition;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.smur.Vehicle;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A feed of positions that has stopped, seen on a page that nobody touches. */
@Tag("browser")
@Timeout(120)
@Tag("H10c")
class AgedPositionIT {

    private static final Wgs84Position ON_THE_ROAD = new Wgs84Position(50.655, 3.10);

    /** Of its own: vehicles that are away from their base would change what other tests are proposed. */
    private static BrowserConsole console;

    @BeforeAll
    static void start() {
        Assumptions.assumeTrue(
                "true".equals(System.getenv("CI")) || Files.isExecutable(BrowserConsole.CHROMIUM), "no Chromium");
        console = BrowserConsole.start();
    }

    @AfterAll
    static void close() {
        if (console != null) {
            console.close();
        }
    }

    @Test
    @DisplayName("Flux arrêté, page intacte : la position devient datée à 30 s, à confirmer à 120 s")
    void shouldChangeByItselfWhenTheFeedHasStopped() {
        Operator operator = console.operator("arm1", new Room(1920, 1080));
        console.rings("06 39 98 12 40");
        operator.sees(".incoming", "06 39");
        operator.presses("A");
        operator.file();
        operator.find("input[data-action=place]").focus();
        operator.types("tourcoing");
        operator.presses("↵");
        operator.sees(".loc", "commune : Tourcoing");

        // The devices fell silent a while ago: the two boundaries are a few seconds away.
        saidLast(ExerciseFleet.ROUBAIX, Duration.ofSeconds(24));
        saidLast(ExerciseFleet.LILLE, Duration.ofSeconds(112));
        Locator roubaix = row(operator, ExerciseFleet.ROUBAIX);
        Locator lille = row(operator, ExerciseFleet.LILLE);
        operator.waitsUntil(() -> lille.innerText().contains("position de plus de 90\u00a0s"));
        operator.waitsUntil(() -> !roubaix.innerText().contains("base"));
        operator.waitsUntil(() -> !roubaix.innerText().contains("position de plus"));

        operator.waitsUntil(() -> roubaix.innerText().contains("position de plus de 30\u00a0s"));
        operator.waitsUntil(() -> lille.innerText().contains("position de plus de 2\u00a0min, à confirmer"));
    }

    private void saidLast(Vehicle vehicle, Duration ago) {
        Instant now = console.gateway().clock().instant();
        console.bean(TelemetryLane.class)
                .report(
                        vehicle.id(),
                        VehiclePosition.reported(
                                ON_THE_ROAD, OptionalDouble.empty(), OptionalDouble.empty(), now.minus(ago), now));
    }

    private static Locator row(Operator operator, Vehicle vehicle) {
        return operator.find(".ru")
                .filter(new Locator.FilterOptions().setHasText(vehicle.name()))
                .first();
    }
}
