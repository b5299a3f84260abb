package fr.centre15.dispatch.pipeline;

import static fr.centre15.dispatch.fixtures.People.KARIM;
import static fr.centre15.dispatch.fixtures.People.LEA;
import static fr.centre15.dispatch.pipeline.TestPipeline.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.call.CallCommand;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.samu.SamuState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PipelineTest {

    @Test
    @DisplayName("Deux prises du même appel dans le même lot : un seul gagne")
    void shouldHaveOneWinnerOfTwoClaimsInOneBatch() {
        try (TestPipeline node = TestPipeline.start()) {
            answer(node.rings("a1"));
            node.journal().hold();
            node.opensFile(LEA);
            node.awaitAppended(2);
            UUID lea = new UUID(2, 1);
            UUID karim = new UUID(2, 2);
            var first = node.submit(lea, new CallCommand.ClaimCall(new CallId("a1"), LEA));
            var second = node.submit(karim, new CallCommand.ClaimCall(new CallId("a1"), KARIM));
            var ring = node.rings("a2");

            node.journal().release();

            assertThat(answer(first)).isInstanceOf(Reply.Accepted.class);
            assertThat(answer(second))
                    .isEqualTo(new Reply.Refused(Refusal.CALL_ALREADY_CLAIMED, Map.of("holder", LEA.toString())));
            assertThat(answer(ring).isAccepted()).isTrue();
            assertThat(node.journal().syncOf(lea)).isEqualTo(3);
            assertThat(node.published().files().files()).hasSize(2);
            assertThat(node.journal().appended()).hasSize(4);
        }
    }

    @Test
    @Tag("H02b")
    @DisplayName("Avant la synchronisation : ni réponse, ni publication")
    void shouldNeitherAnswerNorPublishBeforeTheSync() {
        try (TestPipeline node = TestPipeline.start()) {
            List<NodeState> told = new ArrayList<>();
            node.pipeline().onPublished(told::add);
            node.journal().hold();

            var reply = node.rings("a1");
            node.awaitAppended(1);

            assertThat(reply).isNotDone();
            assertThat(node.published().sequence()).isZero();
            assertThat(told).isEmpty();

            node.journal().release();
            assertThat(answer(reply)).isInstanceOf(Reply.Accepted.class);
            assertThat(node.published().calls().waiting()).hasSize(1);
        }
    }

    @Test
    @Tag("H02b")
    @DisplayName("Une réponse acceptée suit toujours sa synchronisation")
    void shouldAnswerOnlyWhatIsSynced() {
        try (TestPipeline node = TestPipeline.withSlots(1024)) {
            List<CompletableFuture<Boolean>> onDisk = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                UUID id = new UUID(3, i);
                onDisk.add(node.submit(id, new fr.centre15.dispatch.samu.SamuCommand.Probe(i))
                        .thenApply(_ -> node.journal().isSynced(id)));
            }

            assertThat(onDisk).allSatisfy(synced -> assertThat(synced.join()).isTrue());
        }
    }

    @Test
    @Tag("H02b")
    @DisplayName("La synchronisation échoue : aucune réponse « enregistré », rien de publié, plus rien n'entre")
    void shouldStopEverythingWhenTheSyncFails() {
        try (TestPipeline node = TestPipeline.start()) {
            answer(node.rings("a0"));
            SamuState before = node.published();
            List<Throwable> alarms = new ArrayList<>();
            node.pipeline().onFailure(_ -> {
                throw new IllegalStateException("a broken alarm");
            });
            node.pipeline().onFailure(alarms::add);
            node.journal().hold();
            List<CompletableFuture<Reply>> replies = new ArrayList<>(List.of(node.rings("a1")));
            node.awaitAppended(2);
            for (int i = 2; i < 10; i++) {
                replies.add(node.rings("a" + i));
            }

            node.journal().breakDisk();
            node.journal().release();

            assertThat(replies)
                    .allSatisfy(reply -> assertThat(answer(reply)).isEqualTo(Reply.refused(Refusal.JOURNAL_FAILED)));
            assertThat(node.pipeline().closedBecause()).contains(Refusal.JOURNAL_FAILED);
            assertThat(node.published()).isSameAs(before);
            assertThat(answer(node.rings("b"))).isEqualTo(Reply.refused(Refusal.JOURNAL_FAILED));
            assertThat(alarms).hasSize(1);
            node.pipeline().openIntake();
            node.pipeline().closeIntake(Refusal.DISK_FULL);
            assertThat(node.pipeline().closedBecause()).contains(Refusal.JOURNAL_FAILED);
            await().untilAsserted(() -> assertThat(node.pipeline().inside()).isZero());
        }
    }

    @Test
    @Tag("H01c")
    @DisplayName("Anneau plein : refus immédiat, et envoyés = acceptés + refusés")
    void shouldRefuseAtOnceWhenTheRingIsFull() {
        int slots = 16;
        int sent = 100;
        try (TestPipeline node = TestPipeline.withSlots(slots)) {
            node.journal().hold();
            List<CompletableFuture<Reply>> replies = new ArrayList<>();
            for (int i = 0; i < sent; i++) {
                replies.add(node.rings("a" + i));
            }

            assertThat(replies.stream().filter(CompletableFuture::isDone)).hasSize(sent - slots);
            assertThat(node.pipeline().inside()).isEqualTo(slots);

            node.journal().release();
            List<Reply> answers = replies.stream().map(TestPipeline::answer).toList();
            assertThat(answers.stream().filter(Reply::isAccepted)).hasSize(slots);
            assertThat(answers)
                    .filteredOn(reply -> !reply.isAccepted())
                    .containsOnly(Reply.refused(Refusal.INTAKE_SATURATED))
                    .hasSize(sent - slots);
            assertThat(node.published().calls().waiting()).hasSize(slots);
            await().until(() -> node.pipeline().inside() == 0);
            assertThat(answer(node.rings("after")).isAccepted()).isTrue();
        }
    }

    @Test
    @DisplayName("Un tableau lent ne retarde pas les réponses, et finit par voir le dernier état")
    void shouldNotLetASlowBoardDelayAnswers() throws InterruptedException {
        try (TestPipeline node = TestPipeline.start()) {
            CountDownLatch mayGoOn = new CountDownLatch(1);
            CountDownLatch looking = new CountDownLatch(1);
            AtomicLong seen = new AtomicLong();
            node.pipeline().onPublished(_ -> {
                throw new IllegalStateException("a broken board");
            });
            node.pipeline().onPublished(state -> {
                looking.countDown();
                waitFor(mayGoOn);
                seen.set(state.mark().position());
            });
            answer(node.rings("a0"));
            looking.await();

            for (int i = 1; i <= 20; i++) {
                assertThat(answer(node.rings("a" + i)).isAccepted()).isTrue();
            }

            assertThat(seen.get()).isZero();
            mayGoOn.countDown();
            await().untilAsserted(() -> assertThat(seen.get()).isEqualTo(21));
        }
    }

    @Test
    @DisplayName("Fermer répond d'abord à tout le monde ; ensuite plus rien n'entre")
    void shouldAnswerEveryoneBeforeClosing() {
        TestPipeline node = TestPipeline.withSlots(512);
        node.journal().hold();
        List<CompletableFuture<Reply>> replies = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            replies.add(node.rings("a" + i));
        }

        Thread closing = Thread.ofVirtual().start(node.pipeline()::close);
        await().until(() -> node.pipeline().closedBecause().isPresent());
        assertThat(answer(node.rings("late"))).isEqualTo(Reply.refused(Refusal.INTAKE_SATURATED));
        node.journal().release();
        await().until(() -> !closing.isAlive());

        assertThat(replies).allSatisfy(reply -> assertThat(reply).isCompletedWithValueMatching(Reply::isAccepted));
        node.pipeline().openIntake();
        assertThat(answer(node.rings("later"))).isEqualTo(Reply.refused(Refusal.INTAKE_SATURATED));
    }

    @Test
    @DisplayName("Disque plein : l'entrée se ferme, puis se rouvre")
    void shouldOpenIntakeAgainWhenThereIsRoom() {
        try (TestPipeline node = TestPipeline.start()) {
            node.pipeline().closeIntake(Refusal.DISK_FULL);
            assertThat(answer(node.rings("a1"))).isEqualTo(Reply.refused(Refusal.DISK_FULL));

            node.pipeline().openIntake();

            assertThat(answer(node.rings("a1")).isAccepted()).isTrue();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
