package fr.centre15.dispatch.bench;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.fixtures.People;
import fr.centre15.dispatch.fixtures.TestSamu;
import fr.centre15.dispatch.journal.JournalSettings;
import fr.centre15.dispatch.pipeline.CommandEnvelope;
import fr.centre15.dispatch.pipeline.DispatchNode;
import fr.centre15.dispatch.pipeline.NodeFolder;
import fr.centre15.dispatch.pipeline.PipelineSettings;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.samu.StateHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/** How long a node with many open files takes to come back from its snapshot and the tail of its journal. */
final class OpenFilesBench {

    private static final int OPEN_FILES = 100_000;
    private static final int TAIL = 5_000;
    private static final int OUTSTANDING = 2048;
    private static final Command OPEN = new RegulationCommand.OpenRegulationFile(People.LEA, Optional.empty(), "");

    private OpenFilesBench() {}

    static void measure(BenchArguments asked, BenchReport report) throws IOException, InterruptedException {
        Path place = Files.createTempDirectory("samu-open-files");
        try {
            JournalSettings settings = new NodeFolder(place).settings(64L << 20).withKeyChunk(4096);
            byte[] hash = prepare(settings);
            List<Double> seconds = new ArrayList<>();
            for (int round = 0; round < asked.rounds(3, 7); round++) {
                seconds.add(secondsToReopen(settings, hash));
            }
            report.say("100,000 open files back  %s s", Spread.of(seconds));
            report.atMost(
                    "recovery.open-files.seconds",
                    Spread.of(seconds).median(),
                    "s",
                    "100,000 open files from a snapshot and a tail of 5,000 records",
                    Optional.empty(),
                    3);
        } finally {
            PipelineWindows.delete(place);
        }
    }

    private static byte[] prepare(JournalSettings settings) throws InterruptedException {
        try (DispatchNode node = DispatchNode.open(settings, PipelineSettings.DEFAULT)) {
            openFiles(node, 0, OPEN_FILES - TAIL);
            node.saveSnapshot();
            openFiles(node, OPEN_FILES - TAIL, OPEN_FILES);
            return StateHash.of(node.state().of(TestSamu.NORD));
        }
    }

    private static void openFiles(DispatchNode node, int from, int to) throws InterruptedException {
        Semaphore room = new Semaphore(OUTSTANDING);
        for (int i = from; i < to; i++) {
            room.acquire();
            node.pipeline()
                    .submit(CommandEnvelope.of(TestSamu.NORD, new UUID(1, i), Actor.SYSTEM, TestSamu.MORNING, OPEN))
                    .thenRun(room::release);
        }
        room.acquire(OUTSTANDING);
    }

    private static double secondsToReopen(JournalSettings settings, byte[] hash) {
        long start = System.nanoTime();
        try (DispatchNode node = DispatchNode.open(settings, PipelineSettings.DEFAULT)) {
            double seconds = (System.nanoTime() - start) / 1e9;
            if (!Arrays.equals(hash, StateHash.of(node.state().of(TestSamu.NORD)))) {
                throw new IllegalStateException("the state came back with another hash");
            }
            return seconds;
        }
    }
}
