package fr.centre15.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.staff.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@BrowserTest
class TypingSafetyIT {

    private static final String COUNT_ACTIONS =
            "() => { window.acts = []; document.addEventListener('samu-action', e => acts.push(e.detail.action)); }";

    private final BrowserConsole console;

    TypingSafetyIT(BrowserConsole console) {
        this.console = console;
    }

    @Test
    @Tag("H32a")
    @DisplayName("500 frappes au hasard pendant que 50 appels arrivent : tout reste dans le champ, aucune action")
    void shouldKeepEveryCharacterInItsFieldWhileCallsArrive() {
        Operator operator = operatorOnAFile();
        operator.presses("N");
        operator.page().evaluate(COUNT_ACTIONS);
        String text = randomText(new Random(32), 500);

        CompletableFuture<Void> ringing = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 50; i++) {
                console.rings("06 39 98 20 %02d".formatted(i));
            }
        });
        operator.types(text.substring(0, 400));
        ringing.orTimeout(30, TimeUnit.SECONDS).join();
        operator.waitsUntil(() -> operator.find(".queue [data-row^='call:']").count() == 50);
        operator.types(text.substring(400));

        assertThat(operator.note().inputValue()).isEqualTo(text);
        assertThat(operator.page().evaluate("acts")).isEqualTo(List.of());
    }

    @Test
    @Tag("H32b")
    @DisplayName("Dossier changé pendant un aller-retour : ce qui est frappé reste au premier dossier")
    void shouldKeepTextWithTheFileItWasTypedFor() {
        Operator operator = operatorOnAFile();
        RegulationFileId first = operator.file();
        console.rings("06 39 98 30 02");
        operator.sees(".incoming", "06 39 98 30 02");
        operator.presses("N");
        operator.types("premier");
        List<Route> held = new ArrayList<>();
        operator.page().route("**/*v-r=uidl*", held::add);

        operator.find(".incoming [data-do^=answer]").click();
        operator.waitsUntil(() -> !held.isEmpty());
        operator.types(" dossier");
        operator.page().unroute("**/*v-r=uidl*");
        held.forEach(Route::resume);
        operator.waitsUntil(() -> !operator.file().equals(first));

        operator.waitsUntil(() -> draftOf(first).equals("premier dossier"));
        assertThat(operator.note().inputValue()).isEmpty();
        assertThat(draftOf(operator.file())).isEmpty();
    }

    @Test
    @Tag("H32c")
    @DisplayName("Échap n’efface jamais un texte")
    void shouldNeverDiscardTextOnEscape() {
        Operator operator = operatorOnAFile();
        operator.presses("N");
        operator.types("essoufflé depuis hier");

        operator.presses("Échap", "Échap", "Échap");
        operator.waitsUntil(() -> draftOf(operator.file()).equals("essoufflé depuis hier"));
        operator.presses("N");

        assertThat(operator.note().inputValue()).isEqualTo("essoufflé depuis hier");
        operator.types(".");
        // The key may wait for the answer to Échap before it is typed.
        operator.waitsUntil(() -> operator.note().inputValue().equals("essoufflé depuis hier."));
    }

    private Operator operatorOnAFile() {
        Operator operator = console.operator("arm1");
        console.rings("06 39 98 30 01");
        operator.sees(".incoming", "06 39 98 30 01");
        operator.presses("A");
        operator.file();
        operator.seesNo(".incoming");
        return operator;
    }

    private String draftOf(RegulationFileId file) {
        PersonId arm = console.state().staff().byLogin("arm1").orElseThrow().id();
        return console.state().files().find(file).orElseThrow().draftOf(arm);
    }

    /** Letters of every single-key command, digits, blanks and line ends. */
    private static String randomText(Random random, int length) {
        String keys = "abcdefghijklmnopqrstuvwxyzAENPRV &é\"'(-è_çà\n";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(keys.charAt(random.nextInt(keys.length())));
        }
        return text.toString();
    }
}
