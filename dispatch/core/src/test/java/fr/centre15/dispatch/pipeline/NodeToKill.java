package fr.centre15.dispatch.pipeline;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.fixtures.People;
import fr.centre15.dispatch.fixtures.TestSamu;
import fr.centre15.dispatch.journal.Entry;
import fr.centre15.dispatch.journal.Journal;
import fr.centre15.dispatch.journal.JournalWriter;
import fr.centre15.dispatch.journal.Mark;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.regulation.RegulationPriority;
import fr.centre15.dispatch.samu.StateHash;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * A process of its own that opens a node, says {@code READY hash}, and has eight desks work as fast as they are
 * answered; each acknowledged command is told as {@code desk number} on standard output, after its answer. It never ends
 * by itself: its parent kills it, or it dies without a word at a named point.
 */
final class NodeToKill {

    static final int DESKS = 8;

    /** Where the process dies by itself, at the n-th time. */
    enum Point {
        NOWHERE,
        BEFORE_APPEND,
        AFTER_APPEND,
        BEFORE_SYNC,
        AFTER_SYNC,
        BEFORE_ACKNOWLEDGE,
        AFTER_ACKNOWLEDGE
    }

    private final Point point;
    private final PrintStream out = System.out;
    private int left;

    private NodeToKill(Point point, int left) {
        this.point = point;
        this.left = left;
    }

    /** @param arguments folder, round, point, how often the point is passed before */
    public static void main(String[] arguments) {
        NodeFolder folder = new NodeFolder(Path.of(arguments[0]));
        long round = Long.parseLong(arguments[1]);
        new NodeToKill(Point.valueOf(arguments[2]), Integer.parseInt(arguments[3])).run(folder, round);
    }

    private void run(NodeFolder folder, long round) {
        Replay replay = new Replay(NodeState.EMPTY);
        Journal journal = Journal.open(folder.settings(), Mark.BEGINNING, replay);
        out.println(
                "READY " + HexFormat.of().formatHex(StateHash.of(replay.state().of(TestSamu.NORD))));
        out.flush();
        Pipeline pipeline = Pipeline.start(replay.state(), new Dying(journal.writer()), new PipelineSettings(1024, 64));
        for (int desk = 1; desk <= DESKS; desk++) {
            long id = round * 100 + desk;
            Thread.ofPlatform().start(() -> work(pipeline, id));
        }
    }

    /** Every tenth command opens a file, the others change it. */
    private void work(Pipeline pipeline, long desk) {
        RegulationFileId file = new RegulationFileId(new UUID(desk, 1));
        for (long number = 1; ; number++) {
            UUID id = new UUID(desk, number);
            Command command = new RegulationCommand.SetPriority(file, RegulationPriority.P1);
            if (number % 10 == 1) {
                command = new RegulationCommand.OpenRegulationFile(People.LEA, Optional.empty(), "");
                file = new RegulationFileId(id);
            }
            Reply reply = pipeline.submit(
                            CommandEnvelope.of(TestSamu.NORD, id, Actor.SYSTEM, TestSamu.MORNING, command))
                    .join();
            pass(Point.BEFORE_ACKNOWLEDGE);
            if (!reply.isAccepted()) {
                throw new IllegalStateException("not recorded");
            }
            synchronized (out) {
                out.println(desk + " " + number);
                out.flush();
            }
            pass(Point.AFTER_ACKNOWLEDGE);
        }
    }

    private synchronized void pass(Point here) {
        if (here == point && left-- == 0) {
            Runtime.getRuntime().halt(137);
        }
    }

    /** Dies on the way to the disk. */
    private final class Dying implements JournalWriter {

        private final JournalWriter journal;

        Dying(JournalWriter journal) {
            this.journal = journal;
        }

        @Override
        public Mark append(Entry entry) {
            pass(Point.BEFORE_APPEND);
            Mark mark = journal.append(entry);
            pass(Point.AFTER_APPEND);
            return mark;
        }

        @Override
        public void sync() {
            pass(Point.BEFORE_SYNC);
            journal.sync();
            pass(Point.AFTER_SYNC);
        }
    }
}
