package fr.centre15.dispatch.pipeline;

import com.lmax.disruptor.EventHandler;
import fr.centre15.dispatch.Decision;
import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.journal.JournalFailure;
import fr.centre15.dispatch.journal.JournalWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only thread that changes state. Per command: decide on the working state, append, apply. Per batch: one sync, then
 * the new state is published and the answers are handed on. Nothing outside sees a state that is not on disk.
 */
final class SingleWriter implements EventHandler<CommandSlot> {

    /** A batch is cut here, so that the first command of a burst does not wait for the last. */
    private static final int LARGEST_BATCH = 512;

    private static final Logger LOG = LoggerFactory.getLogger(SingleWriter.class);

    private final JournalWriter journal;
    private final Outlet outlet;
    private final List<Answer> answers = new ArrayList<>();

    private NodeState working;
    private boolean unsynced;
    private boolean failed;

    SingleWriter(NodeState start, JournalWriter journal, Outlet outlet) {
        this.working = start;
        this.journal = journal;
        this.outlet = outlet;
    }

    /** Where the writer's results go. Called on the writer's thread: must not block. */
    interface Outlet {
        void published(NodeState state);

        void answered(List<Answer> answers);

        void failed(JournalFailure failure);
    }

    /** An answer that may be given now. */
    record Answer(CompletableFuture<Reply> to, Reply reply) {
        void give() {
            to.complete(reply);
        }
    }

    @Override
    public void onEvent(CommandSlot slot, long sequence, boolean endOfBatch) {
        CommandSlot.Pending pending = slot.take();
        if (failed) {
            outlet.answered(List.of(new Answer(pending.reply(), Reply.refused(Refusal.JOURNAL_FAILED))));
            return;
        }
        try {
            answers.add(new Answer(pending.reply(), handle(pending.envelope())));
            if (endOfBatch || answers.size() >= LARGEST_BATCH) {
                completeBatch();
            }
        } catch (JournalFailure failure) {
            stop(failure, pending.reply());
        } catch (RuntimeException | Error fault) {
            stop(new JournalFailure("the writer met " + fault.getClass().getSimpleName(), fault), pending.reply());
        }
    }

    private Reply handle(CommandEnvelope command) {
        Transition transition;
        try {
            transition = Transition.of(working, command);
        } catch (RuntimeException fault) {
            return skip(command, fault);
        }
        try {
            append(transition);
            return transition.reply();
        } catch (IllegalArgumentException tooLarge) {
            // Nothing was appended. The trace goes without the evidence, which may be what is too large.
            return skip(command.withoutEvidence(), tooLarge);
        }
    }

    private Reply skip(CommandEnvelope command, RuntimeException fault) {
        LOG.error(
                "poison command {} of type {} skipped: {}",
                command.stamp().commandId(),
                command.command().getClass().getSimpleName(),
                fault.getClass().getSimpleName());
        Transition trace = Transition.poison(working, command, fault);
        append(trace);
        return trace.reply();
    }

    private void append(Transition transition) {
        if (!transition.events().isEmpty()) {
            working = working.with(transition.next(), journal.append(transition.entry()));
            unsynced = true;
        }
    }

    private void completeBatch() {
        if (unsynced) {
            journal.sync();
            unsynced = false;
            outlet.published(working);
        }
        outlet.answered(List.copyOf(answers));
        answers.clear();
    }

    /** No answer of the batch says "recorded", nothing is published, and nothing more is accepted. */
    private void stop(JournalFailure failure, CompletableFuture<Reply> last) {
        failed = true;
        List<Answer> refused = new ArrayList<>();
        answers.forEach(answer -> refused.add(new Answer(answer.to(), Reply.refused(Refusal.JOURNAL_FAILED))));
        if (answers.isEmpty() || answers.getLast().to() != last) {
            refused.add(new Answer(last, Reply.refused(Refusal.JOURNAL_FAILED)));
        }
        answers.clear();
        outlet.failed(failure);
        outlet.answered(refused);
    }

    /** For the rules' answers. */
    static Reply replyTo(Decision.Refused refused) {
        return new Reply.Refused(refused.refusal(), refused.details());
    }
}
