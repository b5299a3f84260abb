package fr.centre15.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.browser.BrowserConsole.Room;
import fr.centre15.console.store.TcpProxy;
import fr.centre15.dispatch.regulation.RegulationFileId;
import java.net.InetSocketAddress;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@BrowserTest
class FrozenScreenIT {

    /** Notes when the last heartbeat came and when the banner stood, by the page's own clock. */
    private static final String WATCH = """
            () => {
              const board = document.querySelector('.app');
              window.lastBeat = performance.now();
              new MutationObserver(() => { window.lastBeat = performance.now(); })
                .observe(board, { attributes: true, attributeFilter: ['data-beat'] });
              new MutationObserver(() => {
                if (board.classList.contains('frozen')) window.frozenAfter ??= performance.now() - window.lastBeat;
              }).observe(board, { attributes: true, attributeFilter: ['class'] });
            }""";

    private static final double LONGEST_UNTIL_FROZEN_MILLIS = 3_500;

    private final BrowserConsole console;

    FrozenScreenIT(BrowserConsole console) {
        this.console = console;
    }

    static Stream<Arguments> breaks() {
        return Stream.of(
                Arguments.of(Named.<Consumer<TcpProxy>>of("câble coupé", TcpProxy::cut)),
                Arguments.of(Named.<Consumer<TcpProxy>>of("réseau muet", TcpProxy::silence)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaks")
    @Tag("H33a")
    @DisplayName("Ligne coupée : DONNÉES FIGÉES en 3,5 s, actions suspendues, texte gardé, reprise seule")
    void shouldFreezeAndComeBack(Consumer<TcpProxy> breaks) {
        try (TcpProxy line = new TcpProxy(new InetSocketAddress("localhost", console.port()))) {
            Operator operator = console.operator("arm1", new Room(1366, 768, line.port()));
            console.rings("06 39 98 40 01");
            operator.sees(".incoming", "06 39 98 40 01");
            operator.presses("A");
            RegulationFileId file = operator.file();
            operator.presses("N");
            operator.types("douleur ");
            operator.page().evaluate(WATCH);

            breaks.accept(line);
            operator.sees(".frozen-state", "DONNÉES FIGÉES depuis");
            double after = ((Number) operator.page().evaluate("window.frozenAfter")).doubleValue();
            operator.types("au bras");
            operator.presses("Échap", "0");
            operator.sees(".keyhint", "Données figées : rien n’est envoyé");

            assertThat(after).isLessThanOrEqualTo(LONGEST_UNTIL_FROZEN_MILLIS);
            assertThat(operator.page().evaluate("document.querySelector('.dec').inert"))
                    .isEqualTo(true);
            line.restore();
            operator.waitsUntil(() -> !operator.find(".frozen-state").isVisible());
            assertThat(operator.note().inputValue()).isEqualTo("douleur au bras");
            assertThat(console.state().files().find(file).orElseThrow().triage().priority())
                    .isEmpty();
            operator.waitsUntil(() -> draft(file).equals("douleur au bras"));
            operator.presses("0");
            operator.isTold("Priorité P0");
        }
    }

    @Test
    @Tag("H33c")
    @DisplayName("Navigateur fermé et rouvert : même dossier, même brouillon")
    void shouldFindTheDraftAgain() {
        Operator operator = console.operator("arm1");
        console.rings("06 39 98 40 02");
        operator.sees(".incoming", "06 39 98 40 02");
        operator.presses("A", "2");
        RegulationFileId file = operator.file();
        operator.isTold("Priorité P2");
        operator.presses("N");
        operator.types("tousse");
        operator.waitsUntil(() -> draft(file).equals("tousse"));
        operator.page().close();

        Operator again = console.operator("arm1");
        again.find(".queue [data-row='" + file + "']").click();
        again.sees(file);

        assertThat(again.note().inputValue()).isEqualTo("tousse");
    }

    @Test
    @Tag("H33d")
    @DisplayName("Deux onglets d’une personne : chacun son dossier, chacun à jour")
    void shouldServeTwoTabsOfOnePerson() {
        Operator left = console.operator("arm1");
        Operator right = left.anotherTab();
        console.rings("06 39 98 40 03");
        left.sees(".incoming", "06 39 98 40 03");
        left.presses("A", "1");
        RegulationFileId first = left.file();
        left.isTold("Priorité P1");
        console.rings("06 39 98 40 04");
        right.sees(".incoming", "06 39 98 40 04");

        right.presses("A", "0");
        RegulationFileId second = right.file();
        right.isTold("Priorité P0");

        assertThat(second).isNotEqualTo(first);
        left.sees(".queue .p0row[data-row='" + second + "']", "");
        assertThat(left.file()).isEqualTo(first);
        assertThat(right.file()).isEqualTo(second);
    }

    private String draft(RegulationFileId file) {
        return console.state()
                .files()
                .find(file)
                .orElseThrow()
                .draftOf(console.state().staff().byLogin("arm1").orElseThrow().id());
    }
}
