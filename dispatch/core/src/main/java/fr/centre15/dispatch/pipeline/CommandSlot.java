package fr.centre15.dispatch.pipeline;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One place in the input ring. Filled by a gateway, emptied by the writer, so that it keeps nothing alive. */
final class CommandSlot {

    private @Nullable CommandEnvelope envelope;
    private @Nullable CompletableFuture<Reply> reply;

    void fill(CommandEnvelope command, CompletableFuture<Reply> itsReply) {
        envelope = command;
        reply = itsReply;
    }

    Pending take() {
        if (envelope == null || reply == null) {
            throw new IllegalStateException("an empty slot was published");
        }
        Pending pending = new Pending(envelope, reply);
        envelope = null;
        reply = null;
        return pending;
    }

    /** A command and the promise of its answer. */
    record Pending(CommandEnvelope envelope, CompletableFuture<Reply> reply) {}
}
