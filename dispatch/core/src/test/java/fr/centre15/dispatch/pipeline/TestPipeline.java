package fr.centre15.dispatch.pipeline;

import static org.awaitility.Awaitility.await;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.call.CallCommand;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.CallSignal;
import fr.centre15.dispatch.fixtures.TestSamu;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.staff.PersonId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A pipeline on a journal in memory. Its verbs submit and do not wait. */
final class TestPipeline implements AutoCloseable {

    private final RecordingJournal journal = new RecordingJournal();
    private final Pipeline pipeline;
    private final AtomicLong ids = new AtomicLong();

    private TestPipeline(PipelineSettings settings) {
        this.pipeline = Pipeline.start(NodeState.EMPTY, journal, settings);
    }

    static TestPipeline start() {
        return withSlots(64);
    }

    static TestPipeline withSlots(int inputSlots) {
        return new TestPipeline(new PipelineSettings(inputSlots, 2));
    }

    RecordingJournal journal() {
        return journal;
    }

    Pipeline pipeline() {
        return pipeline;
    }

    SamuState published() {
        return pipeline.state().of(TestSamu.NORD);
    }

    CompletableFuture<Reply> submit(Command command) {
        return submit(new UUID(1, ids.incrementAndGet()), command);
    }

    CompletableFuture<Reply> submit(UUID id, Command command) {
        return pipeline.submit(CommandEnvelope.of(TestSamu.NORD, id, Actor.SYSTEM, TestSamu.MORNING, command));
    }

    CompletableFuture<Reply> rings(String call) {
        return submit(new CallCommand.ReportCall(
                CallSignal.RINGING, new CallId(call), Optional.empty(), "15", TestSamu.MORNING));
    }

    CompletableFuture<Reply> claims(PersonId person, String call) {
        return submit(new CallCommand.ClaimCall(new CallId(call), person));
    }

    CompletableFuture<Reply> opensFile(PersonId person) {
        return submit(new RegulationCommand.OpenRegulationFile(person, Optional.empty(), ""));
    }

    /** The writer has something in hand and waits for the disk. */
    TestPipeline awaitAppended(int entries) {
        await().until(() -> journal.appended().size() >= entries);
        return this;
    }

    static Reply answer(CompletableFuture<Reply> reply) {
        return reply.orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        journal.release();
        pipeline.close();
    }
}
