package fr.centre15.dispatch.pipeline;

import static fr.centre15.dispatch.fixtures.People.LEA;
import static fr.centre15.dispatch.pipeline.TestPipeline.answer;
import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.fixtures.CommandGenerator;
import fr.centre15.dispatch.fixtures.TestSamu;
import fr.centre15.dispatch.journal.JournalReader;
import fr.centre15.dispatch.journal.JournalRecord;
import fr.centre15.dispatch.journal.Mark;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.samu.SamuCommand;
import fr.centre15.dispatch.samu.StateHash;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A whole node on a real journal. */
@Timeout(60)
class DispatchNodeTest {

    private static final int THREADS = 8;
    private static final int EACH = 250;
    private static final Command OPEN = new RegulationCommand.OpenRegulationFile(LEA, Optional.empty(), "");

    @TempDir
    private Path place;

    private NodeFolder folder;

    @BeforeEach
    void here() {
        folder = new NodeFolder(place);
    }

    @Test
    @Tag("R04")
    @DisplayName("Rouvert, le nœud retrouve exactement le même état")
    void shouldComeBackToTheSameState() {
        byte[] hash;
        long sequence;
        CommandGenerator commands = new CommandGenerator(15);
        try (DispatchNode node = folder.open()) {
            for (int i = 0; i < 300; i++) {
                Command command = commands.next(node.state().of(TestSamu.NORD));
                answer(node.pipeline()
                        .submit(CommandEnvelope.of(
                                TestSamu.NORD, commands.id(), Actor.SYSTEM, commands.now(), command)));
            }
            hash = StateHash.of(node.state().of(TestSamu.NORD));
            sequence = node.state().of(TestSamu.NORD).sequence();
        }

        try (DispatchNode node = folder.open()) {
            assertThat(StateHash.of(node.state().of(TestSamu.NORD))).isEqualTo(hash);
            assertThat(node.state().of(TestSamu.NORD).sequence())
                    .isEqualTo(sequence)
                    .isGreaterThan(100);
            assertThat(node.journal().recovery().torn()).isEmpty();
        }
    }

    @Test
    @Tag("H01c")
    @DisplayName("Huit postes à la fois : chaque réponse acceptée est au journal, dans l'ordre de chacun")
    void shouldJournalEveryAcceptedReplyInOrder() {
        Map<UUID, Reply.Accepted> accepted = new ConcurrentHashMap<>();
        List<JournalRecord> records;
        try (DispatchNode node = folder.open()) {
            try (ExecutorService desks = Executors.newFixedThreadPool(THREADS)) {
                for (int desk = 1; desk <= THREADS; desk++) {
                    int number = desk;
                    desks.submit(() -> work(node, number, accepted));
                }
            }
            records = read(node);
        }

        assertThat(accepted).hasSize(THREADS * EACH);
        assertThat(records).hasSize(THREADS * EACH);
        Map<Long, Long> last = new HashMap<>();
        long sequence = 0;
        for (JournalRecord record : records) {
            UUID id = record.commandId();
            assertThat(record.firstSequence()).isEqualTo(sequence + 1);
            sequence += record.events().size();
            assertThat(last.put(id.getMostSignificantBits(), id.getLeastSignificantBits()))
                    .isIn(null, id.getLeastSignificantBits() - 1);
            assertThat(accepted.get(id).sequence()).isEqualTo(sequence);
            assertThat(accepted.get(id).events())
                    .isEqualTo(record.events().stream()
                            .map(JournalRecord.ReadEvent::type)
                            .toList());
        }
    }

    private static void work(DispatchNode node, int desk, Map<UUID, Reply.Accepted> accepted) {
        List<CompletableFuture<?>> sent = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            UUID id = new UUID(desk, i);
            sent.add(node.pipeline()
                    .submit(CommandEnvelope.of(TestSamu.NORD, id, Actor.SYSTEM, TestSamu.MORNING, OPEN))
                    .thenAccept(reply -> accepted.put(id, (Reply.Accepted) reply)));
        }
        sent.forEach(CompletableFuture::join);
    }

    @Test
    @DisplayName("Une commande trop grande pour le journal est refusée seule ; le nœud continue")
    void shouldRefuseACommandTooLargeForTheJournal() {
        try (DispatchNode node = folder.open()) {
            var huge = CommandEnvelope.received(
                    TestSamu.NORD, new UUID(1, 1), Actor.SYSTEM, TestSamu.MORNING, "d", new byte[1 << 20], OPEN);

            assertThat(answer(node.pipeline().submit(huge))).isEqualTo(Reply.refused(Refusal.POISON));

            assertThat(answer(node.pipeline()
                                    .submit(CommandEnvelope.of(
                                            TestSamu.NORD,
                                            new UUID(1, 2),
                                            Actor.SYSTEM,
                                            TestSamu.MORNING,
                                            new SamuCommand.Probe(1))))
                            .isAccepted())
                    .isTrue();
            assertThat(node.state().of(TestSamu.NORD).files().files()).isEmpty();
            assertThat(node.state().of(TestSamu.NORD).memory().poisoned()).isEqualTo(1);
        }

        try (DispatchNode node = folder.open()) {
            assertThat(node.state().of(TestSamu.NORD).memory().poisoned()).isEqualTo(1);
        }
    }

    static List<JournalRecord> read(DispatchNode node) {
        List<JournalRecord> records = new ArrayList<>();
        try (JournalReader reader = node.journal().readerAfter(Mark.BEGINNING)) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                records.add(next.get());
            }
        }
        return records;
    }
}
