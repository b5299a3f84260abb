package fr.centre15.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.centre15.console.browser.BrowserConsole.Room;
import fr.centre15.console.store.TcpProxy;
import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.samu.SamuCommand;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws the screens for people to look at: {@code -Dsamu.screens=FOLDER}. */
@BrowserTest
@EnabledIfSystemProperty(named = "samu.screens", matches = ".+")
class ScreenshotsIT {

    private final BrowserConsole console;

    ScreenshotsIT(BrowserConsole console) {
        this.console = console;
    }

    @ParameterizedTest(name = "{0} × {1}, {2}")
    @CsvSource({"1920, 1080, day", "1920, 1080, night", "1366, 768, day", "1366, 768, night"})
    @DisplayName("Écrans : connexion, tableau vide, appel, dossier, touches, poste verrouillé, données figées")
    void shouldDrawTheScreens(int width, int height, String theme) {
        String suffix = "-%d-%s".formatted(width, theme);
        Operator operator = console.stranger(new Room(width, height));
        operator.page().evaluate("theme => localStorage.setItem('samu.theme', theme)", theme);
        operator.opens("/login");
        operator.see(operator.find("form button"));
        draw(operator, "login" + suffix);
        operator.logsIn("arm1", console.passwordOf("arm1"));
        draw(operator, "empty" + suffix);
        console.rings("06 39 98 90 01");
        operator.see(operator.find(".incoming"));
        draw(operator, "ringing" + suffix);
        operator.presses("A", "3");
        operator.isTold("Priorité P3");
        Scene.ofACall(console, operator);
        draw(operator, "file" + suffix);
        operator.presses("Échap", "?");
        operator.see(operator.find(".keyhelp"));
        draw(operator, "keys" + suffix);
        operator.presses("?");
        operator.find("[data-do=lock]").click();
        operator.see(operator.find(".lock"));
        draw(operator, "lock" + suffix);
    }

    @ParameterizedTest(name = "{0} × {1}, {2}")
    @CsvSource({"1920, 1080, day", "1366, 768, night"})
    @DisplayName("Écrans : données figées, disque plein")
    void shouldDrawTheBadMoments(int width, int height, String theme) {
        String suffix = "-%d-%s".formatted(width, theme);
        try (TcpProxy line = new TcpProxy(new InetSocketAddress("localhost", console.port()))) {
            Operator operator = console.stranger(new Room(width, height, line.port()));
            operator.page().evaluate("theme => localStorage.setItem('samu.theme', theme)", theme);
            operator.logsIn("arm1", console.passwordOf("arm1"));
            Scene.ofACall(console, operator);
            console.gateway().pipeline().closeIntake(Refusal.DISK_FULL);
            operator.sees(".fault-state", "DISQUE PLEIN");
            draw(operator, "fault" + suffix);
            console.gateway().pipeline().openIntake();
            operator.waitsUntil(() -> !operator.find(".fault-state").isVisible());
            line.silence();
            operator.sees(".frozen-state", "DONNÉES FIGÉES");
            draw(operator, "frozen" + suffix);
        }
    }

    @ParameterizedTest(name = "{0} × {1}, {2}")
    @CsvSource({"1920, 1080, day", "1366, 768, day", "1920, 1080, night", "1366, 768, night"})
    @DisplayName("Écrans : services receveurs, proposition, saisie des critères, choix")
    void shouldDrawWhereTo(int width, int height, String theme) {
        String suffix = "-%d-%s".formatted(width, theme);
        console.ask(new SamuCommand.DeclareReceivingUnits(ReceivingUnits.OF_THE_EXERCISE));
        Operator operator = console.stranger(new Room(width, height));
        operator.page().evaluate("theme => localStorage.setItem('samu.theme', theme)", theme);
        operator.logsIn("dr.petit", console.passwordOf("dr.petit"));
        ReceivingUnits.aStrokeInTourcoing(console, operator);
        operator.presses("Maj O");
        operator.see(operator.find("input[data-action=criterion]:focus"));
        draw(operator, "criteria" + suffix);
        operator.types("video race 2 2 1 1 0, avc < fenetre");
        operator.presses("↵");
        operator.sees(".recv .crit", "RACE 6");
        operator.presses("O");
        operator.see(operator.find(".dec .pending"));
        draw(operator, "where-to" + suffix);
        operator.presses("↵");
        operator.isTold("Orienté");
        draw(operator, "oriented" + suffix);
        console.ask(new SamuCommand.DeclareReceivingUnits(List.of()));
    }

    private static void draw(Operator operator, String name) {
        Path picture = Path.of(System.getProperty("samu.screens"), name + ".png");
        operator.page().evaluate("document.fonts.ready");
        operator.page().screenshot(new Page.ScreenshotOptions().setPath(picture));
        assertThat(Files.exists(picture)).isTrue();
    }
}
