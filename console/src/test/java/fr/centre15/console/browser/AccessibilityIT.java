package fr.centre15.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.browser.BrowserConsole.Room;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@BrowserTest
class AccessibilityIT {

    /** Without Vaadin's own connection line, not ours to place; without asking for style sheets, which a login remembers. */
    private static final String VIOLATIONS = """
            async () => (await axe.run({ exclude: ['vaadin-connection-indicator'] }, { resultTypes: ['violations'], preload: false })).violations
              .flatMap(({ id, nodes }) => nodes.map(node => `${id} : ${node.target} ${node.any.map(c => c.message)}`))""";

    private final BrowserConsole console;

    AccessibilityIT(BrowserConsole console) {
        this.console = console;
    }

    @ParameterizedTest(name = "{0} × {1}, {2}")
    @CsvSource({"1920, 1080, day", "1366, 768, day", "1920, 1080, night", "1366, 768, night"})
    @Tag("H32d")
    @DisplayName("axe ne trouve rien à redire : connexion, tableau vide, dossier ouvert, poste verrouillé")
    void shouldBeCleanForAxe(int width, int height, String theme) {
        List<String> found = new ArrayList<>();
        Operator operator = console.stranger(new Room(width, height));
        operator.page().evaluate("theme => localStorage.setItem('samu.theme', theme)", theme);
        operator.opens("/login");
        operator.see(operator.find("form button"));
        found.addAll(violations("connexion", operator));

        operator.logsIn("arm1", console.passwordOf("arm1"));
        found.addAll(violations("vide", operator));
        Scene.ofACall(console, operator);
        found.addAll(violations("dossier", operator));
        operator.find("[data-do=lock]").click();
        operator.see(operator.find(".lock"));
        found.addAll(violations("verrou", operator));

        assertThat(found).isEmpty();
    }

    static List<String> violations(String page, Operator operator) {
        operator.page().evaluate(axe());
        Object found = operator.page().evaluate(VIOLATIONS);
        return ((List<?>) found).stream().map(line -> page + " : " + line).toList();
    }

    private static String axe() {
        try (var in = AccessibilityIT.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
