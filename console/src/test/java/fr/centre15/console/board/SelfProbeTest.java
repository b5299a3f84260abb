package fr.centre15.console.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.Component;
import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.call.CallCommand;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.CallSignal;
import fr.centre15.dispatch.pipeline.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
@Tag("R21")
class SelfProbeTest {

    /** Of the five seconds allowed, one is left for the board, which is drawn once a second when nothing else moves. */
    private static final int SECONDS_ALLOWED = 4;

    static Stream<Named<Consumer<ProbedBoard>>> stages() {
        return Stream.of(
                Named.of("entrée fermée", board -> board.pipeline().closeIntake(Refusal.DISK_FULL)),
                Named.of("anneau plein", SelfProbeTest::fillTheRing),
                Named.of("écrivain arrêté sur le disque", ProbedBoard::holdDisk),
                Named.of("journal en panne", ProbedBoard::breakDisk),
                Named.of("réponses bloquées", SelfProbeTest::blockAnswers),
                Named.of("fil des tableaux bloqué", SelfProbeTest::blockBoards));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stages")
    @DisplayName("Un étage se rompt : le bandeau de confiance est rouge en moins de 5 s")
    void shouldTurnRedWhenAStageBreaks(Consumer<ProbedBoard> breaks) {
        try (ProbedBoard board = new ProbedBoard()) {
            board.goodSeconds(3);
            assertThat(board.isRed()).isFalse();

            breaks.accept(board);
            board.badSeconds(SECONDS_ALLOWED);

            assertThat(board.isRed()).isTrue();
            assertThat(texts(board.strip())).contains("muette depuis 4 s");
        }
    }

    @Test
    @DisplayName("L’horloge de la sonde s’arrête : rouge aussi")
    void shouldTurnRedWhenTheClockStops() {
        try (ProbedBoard board = new ProbedBoard()) {
            board.goodSeconds(3);

            board.secondsWithoutClock(SECONDS_ALLOWED);

            assertThat(board.isRed()).isTrue();
        }
    }

    @Test
    @DisplayName("Avant la première sonde : rouge ; dès qu’elle passe, et longtemps après : plus rien de rouge")
    void shouldBeWellOnlyWhileProbesComeThrough() {
        try (ProbedBoard board = new ProbedBoard()) {
            assertThat(board.isRed()).isTrue();

            board.goodSeconds(20);

            assertThat(board.isRed()).isFalse();
        }
    }

    @Test
    @DisplayName("Journal en panne : le bandeau du tableau le dit, sans attendre la sonde")
    void shouldSayAtOnceThatTheJournalFailed() {
        try (ProbedBoard board = new ProbedBoard()) {
            board.goodSeconds(1);

            board.breakDisk();
            board.badSeconds(1);

            await().until(() -> board.publisher().newest().fault().isPresent());
            assertThat(board.publisher().newest().fault().orElseThrow()).startsWith("JOURNAL EN PANNE");
        }
    }

    @Test
    @DisplayName("La publication se bloque : le battement des écrans s’arrête, chacun se fige de lui-même")
    void shouldStopTheBeatOfEveryScreenWhenThePublisherIsStuck() {
        try (ProbedBoard board = new ProbedBoard()) {
            List<Long> beats = new ArrayList<>();
            board.goodSeconds(1);
            board.publisher().subscribe(() -> {
                beats.add(board.publisher().newest().beat());
                board.stuck();
            });
            board.goodSeconds(1);
            await().until(() -> !beats.isEmpty());

            board.goodSeconds(10);

            assertThat(board.publisher().newest().beat()).isEqualTo(beats.getFirst());
            assertThat(board.gateway().state().memory().probe())
                    .isGreaterThan(board.publisher().newest().beat());
        }
    }

    @Test
    @DisplayName("Un contrôle qui échoue est montré rouge, et ne prive personne du tableau")
    void shouldShowAFailingCheckAndGoOn() {
        TrustSource broken = () -> {
            throw new IllegalStateException("a check of the test");
        };
        try (ProbedBoard board = new ProbedBoard(broken, broken)) {
            board.goodSeconds(1);

            assertThat(texts(board.strip())).contains("Contrôle").contains("en panne");
            await().until(() -> board.publisher().newest().beat() == 1);
        }
    }

    @Test
    @DisplayName("Cent sondes : ni appel, ni dossier, ni compte, ni ligne")
    void shouldNeverCountOrShowAsACall() {
        try (ProbedBoard board = new ProbedBoard()) {
            BoardSnapshot before = board.publisher().snapshot();
            List<Reply> counted = new ArrayList<>();
            board.gateway().onReply(counted::add);

            board.goodSeconds(100);

            BoardSnapshot after = board.publisher().snapshot();
            assertThat(after.beat()).isEqualTo(100);
            assertThat(counted).isEmpty();
            assertThat(after.board()).isEqualTo(before.board());
            assertThat(after.figures()).isEqualTo(before.figures());
            assertThat(after.state().calls()).isSameAs(before.state().calls());
            assertThat(after.state().files()).isSameAs(before.state().files());
            assertThat(after.figures().quickShare()).isEmpty();
            assertThat(Sounds.of(after)).isEmpty();
        }
    }

    /** The writer is stuck, and callers fill what is left. */
    private static void fillTheRing(ProbedBoard board) {
        board.holdDisk();
        for (int i = 0; i <= ProbedBoard.SLOTS; i++) {
            rings(board, "plein-" + i);
        }
        assertThat(board.pipeline().inside()).isEqualTo(ProbedBoard.SLOTS);
    }

    /** The disk is held until somebody waits for the answer: it is then given on the acknowledger's thread. */
    private static void blockAnswers(ProbedBoard board) {
        board.gateway().onReply(_ -> board.stuck());
        board.holdDisk();
        rings(board, "bloque");
        board.releaseDisk();
    }

    /** The thread is stuck before the next probe leaves. */
    private static void blockBoards(ProbedBoard board) {
        List<String> stuck = new CopyOnWriteArrayList<>();
        board.pipeline().onPublished(_ -> {
            stuck.add("here");
            board.stuck();
        });
        rings(board, "tableaux");
        await().until(() -> !stuck.isEmpty());
    }

    private static void rings(ProbedBoard board, String call) {
        board.gateway()
                .send(
                        Actor.SYSTEM,
                        new CallCommand.ReportCall(
                                CallSignal.RINGING, new CallId(call), Optional.empty(), "15", Instant.EPOCH));
    }

    private static String texts(Component component) {
        return component.getElement().getTextRecursively();
    }
}
