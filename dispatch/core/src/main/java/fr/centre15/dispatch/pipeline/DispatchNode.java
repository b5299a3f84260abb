package fr.centre15.dispatch.pipeline;

import fr.centre15.dispatch.journal.Journal;
import fr.centre15.dispatch.journal.JournalSettings;
import fr.centre15.dispatch.journal.KeyRing;
import fr.centre15.dispatch.journal.Mark;
import fr.centre15.dispatch.journal.SnapshotStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A node at work: its journal, the state that replay ended with, and the pipeline that goes on from there. */
public final class DispatchNode implements AutoCloseable {

    private final Journal journal;
    private final Pipeline pipeline;
    private final Snapshots snapshots;
    private final List<String> damagedSnapshots;

    private volatile long savedPosition;

    private DispatchNode(Journal journal, Pipeline pipeline, Snapshots snapshots, Snapshots.Restored restored) {
        this.journal = journal;
        this.pipeline = pipeline;
        this.snapshots = snapshots;
        this.damagedSnapshots = restored.damaged();
        this.savedPosition = restored.from().position();
    }

    /** Recovers the newest snapshots and what the journal holds after them, then starts taking commands. */
    public static DispatchNode open(JournalSettings journalSettings, PipelineSettings pipelineSettings) {
        KeyRing keys = KeyRing.open(journalSettings);
        Snapshots snapshots = new Snapshots(new SnapshotStore(journalSettings, keys));
        Snapshots.Restored restored = snapshots.restore();
        Replay replay = new Replay(restored.state(), restored.marks());
        Journal journal = Journal.open(journalSettings, keys, restored.from(), replay);
        Pipeline pipeline = Pipeline.start(replay.state(), journal.writer(), pipelineSettings);
        return new DispatchNode(journal, pipeline, snapshots, restored);
    }

    public Journal journal() {
        return journal;
    }

    public Pipeline pipeline() {
        return pipeline;
    }

    public NodeState state() {
        return pipeline.state();
    }

    /** Snapshots that did not verify at the start and were passed over: an alarm for the supervisor. */
    public List<String> damagedSnapshots() {
        return damagedSnapshots;
    }

    /** Records that a start would have to replay now. */
    public long sinceSnapshot() {
        return state().mark().position() - savedPosition;
    }

    /** Saves the published state; takes calls meanwhile. One thread at a time, never the pipeline's. */
    public synchronized void saveSnapshot() {
        NodeState state = state();
        if (state.mark().position() > savedPosition) {
            snapshots.save(state);
            savedPosition = state.mark().position();
        }
    }

    /**
     * Moves to the archive the daily journal files of days before {@code day} that no start needs any more, since
     * verified snapshots hold them, nor any follower. Reads the snapshots kept; one thread at a time, never the
     * pipeline's.
     *
     * @param followed last journal position that every follower has made durable
     * @return the number of files moved; none as long as a follower is behind the snapshots
     */
    public int archiveJournal(long followed, LocalDate day) {
        Optional<Mark> covered = coveredBySnapshots();
        return covered.isPresent() && covered.get().position() <= followed
                ? journal.archiveBefore(covered.get(), day)
                : 0;
    }

    private synchronized Optional<Mark> coveredBySnapshots() {
        return snapshots.covered();
    }

    /** Empties the pipeline, then closes the journal. */
    @Override
    public void close() {
        pipeline.close();
        journal.close();
    }
}
