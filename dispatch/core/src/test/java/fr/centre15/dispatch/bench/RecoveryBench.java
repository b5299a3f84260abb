package fr.centre15.dispatch.bench;

import fr.centre15.dispatch.fixtures.TestSamu;
import fr.centre15.dispatch.journal.Journal;
import fr.centre15.dispatch.journal.JournalRecord;
import fr.centre15.dispatch.journal.JournalRecord.ReadEvent;
import fr.centre15.dispatch.journal.JournalSettings;
import fr.centre15.dispatch.journal.Mark;
import fr.centre15.dispatch.pipeline.DispatchNode;
import fr.centre15.dispatch.pipeline.EventRegistry;
import fr.centre15.dispatch.pipeline.NodeFolder;
import fr.centre15.dispatch.pipeline.NodeState;
import fr.centre15.dispatch.pipeline.PipelineSettings;
import fr.centre15.dispatch.pipeline.Replay;
import fr.centre15.dispatch.samu.StateHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** How fast a node comes back: every event verified, decrypted, decoded and applied, against decoding alone. */
final class RecoveryBench {

    private static final long BLOCK = 64L << 20;

    private RecoveryBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        BenchArguments asked = BenchArguments.parse(arguments);
        BenchReport report = new BenchReport(asked);
        Path place = Files.createTempDirectory("samu-recovery");
        try {
            measure(asked, report, place);
        } finally {
            PipelineWindows.delete(place);
        }
        OpenFilesBench.measure(asked, report);
        report.finish();
    }

    private static void measure(BenchArguments asked, BenchReport report, Path place) throws InterruptedException {
        JournalSettings settings = new NodeFolder(place).settings(BLOCK).withKeyChunk(4096);
        long commands = asked.quick() ? 100_000 : 400_000;
        byte[] hash;
        long events;
        try (DispatchNode node = DispatchNode.open(settings, PipelineSettings.DEFAULT)) {
            PipelineWindows.fill(node, commands);
            events = node.state().of(TestSamu.NORD).sequence();
            hash = StateHash.of(node.state().of(TestSamu.NORD));
        }
        List<Double> applied = new ArrayList<>();
        List<Double> decoded = new ArrayList<>();
        for (int round = 0; round < asked.rounds(5, 7); round++) {
            decoded.add(eventsPerSecond(events, settings, RecoveryBench::decode));
            Replay replay = new Replay(NodeState.EMPTY);
            applied.add(eventsPerSecond(events, settings, replay));
            if (!Arrays.equals(hash, StateHash.of(replay.state().of(TestSamu.NORD)))) {
                throw new IllegalStateException("the replayed state has another hash");
            }
        }
        report.say("%,d events", events);
        report.say("decoded and applied/s   %s", Spread.of(applied));
        report.say("only decoded/s          %s", Spread.of(decoded));
        double rate = Spread.of(applied).median();
        report.atLeast("recovery.events-per-second", rate, "events/s", "target rate", Optional.empty(), 250_000);
        report.atLeast(
                "recovery.against-decoding.ratio",
                rate,
                "events/s",
                "the same journal verified, decrypted and decoded, not applied",
                Optional.of(rate / Spread.of(decoded).median()),
                0.6);
    }

    private static double eventsPerSecond(long events, JournalSettings settings, Consumer<JournalRecord> use) {
        long start = System.nanoTime();
        Journal.open(settings, Mark.BEGINNING, use).close();
        return events * 1e9 / (System.nanoTime() - start);
    }

    private static void decode(JournalRecord record) {
        for (ReadEvent event : record.events()) {
            EventRegistry.decode(event.type(), event.version(), event.content().orElseThrow());
        }
    }
}
