package fr.centre15.dispatch.pipeline;

import static fr.centre15.dispatch.fixtures.People.LEA;
import static fr.centre15.dispatch.pipeline.TestPipeline.answer;
import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.fixtures.TestSamu;
import fr.centre15.dispatch.journal.JournalReader;
import fr.centre15.dispatch.journal.Mark;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.samu.StateHash;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ten days of a node, one file opened a day, a snapshot each evening; the journal keeps what is still needed. */
@Timeout(60)
class JournalRetentionTest {

    private static final Instant FIRST = TestSamu.MORNING;
    private static final LocalDate LATER =
            LocalDate.ofInstant(FIRST, ZoneOffset.UTC).plusYears(1);

    @TempDir
    private Path place;

    private NodeFolder folder;
    private byte[] hash = new byte[0];

    @BeforeEach
    void tenDays() {
        folder = new NodeFolder(place);
        try (DispatchNode node = folder.open()) {
            for (int day = 0; day < 10; day++) {
                open(node, day);
                node.saveSnapshot();
            }
            hash = StateHash.of(node.state().of(TestSamu.NORD));
        }
    }

    private static void open(DispatchNode node, int day) {
        var command = new RegulationCommand.OpenRegulationFile(LEA, Optional.empty(), "");
        Instant at = FIRST.plusSeconds(86_400L * day);
        var envelope = CommandEnvelope.of(TestSamu.NORD, new UUID(7, day), Actor.SYSTEM, at, command);
        assertThat(answer(node.pipeline().submit(envelope)).isAccepted()).isTrue();
    }

    @Test
    @DisplayName("Archivé, le nœud repart de son instantané et garde le même état")
    void shouldStartFromTheSnapshotAndTheTailThatIsLeft() {
        try (DispatchNode node = folder.open()) {
            // Three snapshots are kept: the files before the oldest of them may go.
            assertThat(node.archiveJournal(Long.MAX_VALUE, LATER)).isEqualTo(7);
            open(node, 10);
            hash = StateHash.of(node.state().of(TestSamu.NORD));
        }

        try (DispatchNode node = folder.open()) {
            assertThat(StateHash.of(node.state().of(TestSamu.NORD))).isEqualTo(hash);
            assertThat(node.damagedSnapshots()).isEmpty();
            assertThat(node.state().of(TestSamu.NORD).files().files()).hasSize(11);
        }
    }

    @Test
    void shouldStillStartWhenTheNewestSnapshotIsDamagedAfterwards() throws Exception {
        try (DispatchNode node = folder.open()) {
            node.archiveJournal(Long.MAX_VALUE, LATER);
        }
        try (var snapshots = Files.list(place.resolve("data/snapshots/" + TestSamu.NORD.code()))) {
            Path newest = snapshots.sorted().toList().getLast();
            byte[] bytes = Files.readAllBytes(newest);
            bytes[bytes.length / 2] ^= 1;
            Files.write(newest, bytes);
        }

        try (DispatchNode node = folder.open()) {
            assertThat(StateHash.of(node.state().of(TestSamu.NORD))).isEqualTo(hash);
            assertThat(node.damagedSnapshots()).hasSize(1);
        }
    }

    @Test
    @DisplayName("Tant que la base est en retard sur l'instantané, rien ne part")
    void shouldMoveNothingThatAFollowerStillNeeds() {
        try (DispatchNode node = folder.open()) {
            assertThat(node.archiveJournal(0, LATER)).isZero();
            assertThat(node.archiveJournal(7, LATER)).isZero();
            try (JournalReader reader = node.journal().readerAfter(Mark.BEGINNING)) {
                assertThat(reader.next()).isPresent();
            }
            assertThat(node.archiveJournal(8, LATER)).isEqualTo(7);
        }
    }

    @Test
    void shouldMoveOnlyDaysBeforeTheOneGiven() {
        try (DispatchNode node = folder.open()) {
            LocalDate third = LocalDate.ofInstant(FIRST, ZoneOffset.UTC).plusDays(2);
            assertThat(node.archiveJournal(Long.MAX_VALUE, third)).isEqualTo(2);
            assertThat(node.archiveJournal(Long.MAX_VALUE, third)).isZero();
        }
    }
}
