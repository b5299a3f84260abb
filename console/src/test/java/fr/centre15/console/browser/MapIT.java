package fr.centre15.console.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import fr.centre15.console.browser.BrowserConsole.Room;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("browser")
@Timeout(120)
class MapIT {

    private static BrowserConsole console;

    @BeforeAll
    static void start() {
        console = BrowserConsole.startWithMap("--samu.demo.enabled=true");
    }

    @AfterAll
    static void close() {
        if (console != null) {
            console.close();
        }
    }

    @Test
    @DisplayName("essai")
    void shouldTry() {
        Operator operator = console.stranger(new Room(1920, 1080));
        operator.page().onConsoleMessage((ConsoleMessage m) -> System.out.println("JS " + m.type() + " " + m.text()));
        operator.page().onPageError(e -> System.out.println("JS ERR " + e));
        operator.logsIn("arm1", console.passwordOf("arm1"));
        operator.page().waitForTimeout(6000);
        System.out.println(operator.page().evaluate("document.querySelector('samu-map').outerHTML"));
        operator.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("/tmp/mappg/try.png")));
    }
}
