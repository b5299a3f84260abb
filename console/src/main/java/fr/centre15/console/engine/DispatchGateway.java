package fr.centre15.console.engine;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.SamuId;
import fr.centre15.dispatch.pipeline.CommandEnvelope;
import fr.centre15.dispatch.pipeline.Pipeline;
import fr.centre15.dispatch.pipeline.Reply;
import fr.centre15.dispatch.samu.SamuCommand;
import fr.centre15.dispatch.samu.SamuState;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The one door to the pipeline: stamps a command with its id and instant, once, and hands it in. Thread safe; the actor is
 * a parameter, since a request's identity is known only on the request's own thread.
 */
public final class DispatchGateway {

    /** Every command is answered within this, or the screen says that it was not. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(2);

    private final Pipeline pipeline;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final SamuId samu;
    private final List<Consumer<Reply>> witnesses = new CopyOnWriteArrayList<>();

    public DispatchGateway(Pipeline pipeline, InstantSource clock, Supplier<UUID> ids, SamuId samu) {
        this.pipeline = pipeline;
        this.clock = clock;
        this.ids = ids;
        this.samu = samu;
    }

    /** Hands in a command of our own screens, clocks or channels. The answer comes when it is true on disk. */
    public CompletableFuture<Reply> send(Actor actor, Command command) {
        return submit(CommandEnvelope.of(samu, ids.get(), actor, clock.instant(), command));
    }

    /** Hands in a command of an outer contract: the same key with the same body is answered as the first time. */
    public CompletableFuture<Reply> send(Actor actor, UUID key, String digest, byte[] body, Command command) {
        return submit(CommandEnvelope.received(samu, key, actor, clock.instant(), digest, body, command));
    }

    /** @param witness told every answer but those to ticks and probes, on the acknowledger's thread: must not block */
    public void onReply(Consumer<Reply> witness) {
        witnesses.add(witness);
    }

    private CompletableFuture<Reply> submit(CommandEnvelope command) {
        CompletableFuture<Reply> reply = pipeline.submit(command);
        boolean ours = command.command() instanceof SamuCommand.Tick || command.command() instanceof SamuCommand.Probe;
        return ours ? reply : reply.whenComplete((answer, _) -> witnesses.forEach(witness -> witness.accept(answer)));
    }

    /** Hands in a command and waits; never on the pipeline's or a push thread. */
    public Reply ask(Actor actor, Command command) {
        return await(send(actor, command));
    }

    /** Waits for an answer, at most two seconds; beyond that it may still be recorded, and the refusal says so. */
    public static Reply await(CompletableFuture<Reply> answer) {
        try {
            return answer.get(LONGEST_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return Reply.refused(Refusal.ANSWER_LATE);
        } catch (ExecutionException e) {
            return Reply.refused(Refusal.JOURNAL_FAILED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.refused(Refusal.ANSWER_LATE);
        }
    }

    public SamuId samu() {
        return samu;
    }

    /** The newest state that is on disk. */
    public SamuState state() {
        return pipeline.state().of(samu);
    }

    public InstantSource clock() {
        return clock;
    }

    public Pipeline pipeline() {
        return pipeline;
    }
}
