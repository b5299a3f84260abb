package fr.centre15.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.board.StuckPublisher;
import fr.centre15.console.browser.BrowserConsole.Room;
import fr.centre15.dispatch.Refusal;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The last stages of the probe's way, seen on a real screen; the five seconds are proven on a clock of the test's own. */
@BrowserTest
@Tag("R21")
class ProbeOnScreenIT {

    private static final String RED = ".trust .bad";

    private final BrowserConsole console;

    ProbeOnScreenIT(BrowserConsole console) {
        this.console = console;
    }

    @Test
    @DisplayName("Fil des tableaux bloqué : la sonde est rouge à l’écran, puis redevient bonne")
    void shouldTurnRedOnTheScreenWhileTheBoardsThreadIsStuck() {
        Operator operator = console.operator("arm1", new Room(1366, 768));
        operator.waitsUntil(() -> operator.find(RED).count() == 0);
        CountDownLatch free = new CountDownLatch(1);
        console.gateway().pipeline().onPublished(_ -> hold(free));
        try {
            operator.sees(RED, "Sonde bout en bout");
            operator.sees(RED, "muette depuis");
        } finally {
            free.countDown();
        }

        operator.seesNo(RED);
    }

    @Test
    @DisplayName("Publication bloquée : plus de battement, l’écran se fige de lui-même et reprend seul")
    void shouldFreezeTheScreenWhileThePublisherIsStuck() {
        Operator operator = console.operator("arm1", new Room(1366, 768));
        try (StuckPublisher _ = new StuckPublisher(console.application())) {
            operator.sees(".frozen-state", "DONNÉES FIGÉES depuis");
        }

        operator.waitsUntil(() -> !operator.find(".frozen-state").isVisible());
    }

    @Test
    @DisplayName("Entrée fermée : la sonde est rouge à l’écran, puis redevient bonne")
    void shouldTurnRedOnTheScreenWhileNothingIsLetIn() {
        Operator operator = console.operator("arm1", new Room(1366, 768));
        console.gateway().pipeline().closeIntake(Refusal.DISK_FULL);
        try {
            operator.sees(RED, "Sonde bout en bout");
        } finally {
            console.gateway().pipeline().openIntake();
        }

        operator.seesNo(RED);
    }

    @Test
    @DisplayName("Les sondes passent : aucune ligne, aucun appel compté, aucun son")
    void shouldShowNoCallForAProbe() {
        Operator operator = console.operator("arm1", new Room(1366, 768));
        long before = probe();
        operator.waitsUntil(() -> probe() >= before + 3);

        operator.waitsUntil(() -> Long.parseLong(operator.find(".app").getAttribute("data-beat")) >= before + 3);

        assertThat(operator.find(".queue [data-row]").count()).isZero();
        assertThat(operator.find(".kpis .num").first().textContent()).isEqualTo("0");
        assertThat(operator.find(".app").getAttribute("data-sound")).isEmpty();
    }

    private long probe() {
        return console.state().memory().probe();
    }

    private static void hold(CountDownLatch free) {
        try {
            free.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
