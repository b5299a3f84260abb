package fr.centre15.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.board.LostCaller;
import fr.centre15.dispatch.board.RegulationBoard;
import fr.centre15.dispatch.call.CallSignal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class BoardFiguresTest {

    @TempDir
    private Path place;

    private BoardDesk desk;

    @BeforeEach
    void start() {
        desk = BoardDesk.in(place);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    @DisplayName("Appels perdus : un numéro, une ligne, autant d’essais ; un numéro masqué reste seul")
    void shouldGatherLostCallsByNumber() {
        lost("a", "06 39 98 00 01");
        lost("b", "");
        lost("c", "06 39 98 00 01");
        lost("d", "");

        var callers = RegulationBoard.of(desk.state()).lost();

        assertThat(callers).extracting(LostCaller::tries).containsExactlyInAnyOrder(2, 1, 1);
    }

    @Test
    @DisplayName("Pris en moins de 30 s : un appel vite, un tard, un perdu font 33 %")
    void shouldCountQuickAnswers() {
        assertThat(Figures.quickShare(desk.state(), BoardDesk.START)).isEmpty();
        desk.reports(CallSignal.RINGING, "vite", "06 39 98 00 01");
        desk.passes(Duration.ofSeconds(29));
        desk.session().act("answer", "vite", Optional.empty());
        desk.reports(CallSignal.RINGING, "tard", "06 39 98 00 02");
        desk.passes(Duration.ofSeconds(31));
        desk.session().act("answer", "tard", Optional.empty());
        lost("perdu", "06 39 98 00 03");
        desk.reports(CallSignal.RINGING, "sonne", "06 39 98 00 04");

        assertThat(Figures.quickShare(desk.state(), BoardDesk.START.plusSeconds(120)))
                .hasValue(33L);
        assertThat(Figures.quickShare(desk.state(), BoardDesk.START.plusSeconds(7_300)))
                .isEmpty();
    }

    @Test
    @DisplayName("La ligne de commande : une liste JSON, quoi qu’on ait tapé dans un motif")
    void shouldWriteThePaletteAsJson() {
        desk.opensAFile();
        String poisoned = "\"},{\"action\":\"lock\" <script>\u2028";
        desk.acts("motiveText", poisoned);

        var palette = JsonMapper.builder().build().readTree(Palette.of(desk.state(), RegulationBoard.of(desk.state())));

        assertThat(palette)
                .filteredOn(item -> item.get("action").asString().equals("open"))
                .singleElement()
                .satisfies(open -> {
                    assertThat(open.get("argument").asString())
                            .isEqualTo(desk.file().id().toString());
                    assertThat(open.get("hint").asString()).isEqualTo(poisoned);
                });
        assertThat(palette)
                .filteredOn(item -> item.get("action").asString().equals("lock"))
                .hasSize(1);
    }

    private void lost(String call, String number) {
        desk.reports(CallSignal.RINGING, call, number);
        desk.reports(CallSignal.ABANDONED, call, number);
    }
}
