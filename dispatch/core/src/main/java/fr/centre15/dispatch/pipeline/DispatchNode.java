package fr.centre15.dispatch.pipeline;

import fr.centre15.dispatch.journal.Journal;
import fr.centre15.dispatch.journal.JournalSettings;
import fr.centre15.dispatch.journal.Mark;

/** A node at work: its journal, the state that replay ended with, and the pipeline that goes on from there. */
public final class DispatchNode implements AutoCloseable {

    private final Journal journal;
    private final Pipeline pipeline;

    private DispatchNode(Journal journal, Pipeline pipeline) {
        this.journal = journal;
        this.pipeline = pipeline;
    }

    /** Recovers what the journal holds, then starts taking commands. */
    public static DispatchNode open(JournalSettings journalSettings, PipelineSettings pipelineSettings) {
        Replay replay = new Replay(NodeState.EMPTY);
        Journal journal = Journal.open(journalSettings, Mark.BEGINNING, replay);
        return new DispatchNode(journal, Pipeline.start(replay.state(), journal.writer(), pipelineSettings));
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

    /** Empties the pipeline, then closes the journal. */
    @Override
    public void close() {
        pipeline.close();
        journal.close();
    }
}
