package fr.centre15.dispatch.pipeline;

import com.lmax.disruptor.BatchEventProcessor;
import com.lmax.disruptor.BatchEventProcessorBuilder;
import com.lmax.disruptor.BlockingWaitStrategy;
import com.lmax.disruptor.EventHandler;
import com.lmax.disruptor.EventProcessor;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.TimeoutException;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.dsl.EventProcessorFactory;
import com.lmax.disruptor.dsl.ProducerType;
import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.journal.JournalFailure;
import fr.centre15.dispatch.journal.JournalWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of a command: input ring, single writer, journal, then answers and boards. Any thread may submit, and read the
 * published state; one thread of our own writes.
 *
 * <ol>
 *   <li>A gateway submits a stamped command. A full ring is a refusal at once, never a wait.
 *   <li>The writer decides, appends and applies, then syncs the batch.
 *   <li>The synced state is published, the answers go to the acknowledger, the boards are woken.
 * </ol>
 */
public final class Pipeline implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
    private static final long LOOK_AGAIN_NANOS = 1_000_000;

    private final PipelineSettings settings;
    private final AtomicInteger inside = new AtomicInteger();
    private final Gate gate = new Gate();
    private final List<Consumer<NodeState>> boards = new CopyOnWriteArrayList<>();
    private final List<Consumer<JournalFailure>> alarms = new CopyOnWriteArrayList<>();
    private final Acknowledger acknowledger;
    private final Disruptor<CommandSlot> input;
    private final Disruptor<WakeUp> output;

    private volatile NodeState published;

    private Pipeline(NodeState start, JournalWriter journal, PipelineSettings settings) {
        this.settings = settings;
        this.published = start;
        this.acknowledger = new Acknowledger(settings.inputSlots() + 1, inside::decrementAndGet);
        this.output = outputRing();
        this.input = inputRing(new SingleWriter(start, journal, new Results()));
    }

    /**
     * Wires and starts the pipeline.
     *
     * @param start the state that replay ended with
     */
    public static Pipeline start(NodeState start, JournalWriter journal, PipelineSettings settings) {
        Pipeline pipeline = new Pipeline(start, journal, settings);
        pipeline.output.start();
        pipeline.input.start();
        return pipeline;
    }

    private Disruptor<CommandSlot> inputRing(SingleWriter writer) {
        Disruptor<CommandSlot> ring = new Disruptor<>(
                CommandSlot::new,
                settings.inputSlots(),
                named("samu-writer"),
                ProducerType.MULTI,
                new BlockingWaitStrategy());
        ring.handleEventsWith(writer);
        ring.setDefaultExceptionHandler(new StopEverything<>(this::fail));
        return ring;
    }

    private Disruptor<WakeUp> outputRing() {
        Disruptor<WakeUp> ring = new Disruptor<>(
                WakeUp::new,
                settings.outputSlots(),
                named("samu-boards"),
                ProducerType.SINGLE,
                new BlockingWaitStrategy());
        EventProcessorFactory<WakeUp> boardsThread = this::boardsThread;
        ring.handleEventsWith(boardsThread);
        return ring;
    }

    /** Half the ring at once: a wake-up dropped meanwhile always leaves another one waiting behind the batch. */
    private EventProcessor boardsThread(RingBuffer<WakeUp> wakeUps, Sequence[] after) {
        EventHandler<WakeUp> waking = (_, _, endOfBatch) -> {
            if (endOfBatch) {
                wakeBoards();
            }
        };
        BatchEventProcessor<WakeUp> thread = new BatchEventProcessorBuilder()
                .setMaxBatchSize(settings.outputSlots() / 2)
                .build(wakeUps, wakeUps.newBarrier(after), waking);
        thread.setExceptionHandler(new StopEverything<>(fault -> LOG.error("the boards' thread failed", fault)));
        return thread;
    }

    /** Nothing but the fact that something changed: boards read the newest state themselves. */
    private static final class WakeUp {}

    /**
     * Hands a command to the writer. Never blocks.
     *
     * @return the answer, given when it is true on disk; a refusal at once when the ring is full or closed
     */
    public CompletableFuture<Reply> submit(CommandEnvelope command) {
        // Counted in before the gate is looked at, so that close() waits for whoever still found it open.
        boolean full = inside.incrementAndGet() > settings.inputSlots();
        Optional<Refusal> closed = gate.closedBecause();
        if (closed.isPresent() || full) {
            return notLetIn(closed.orElse(Refusal.INTAKE_SATURATED));
        }
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        RingBuffer<CommandSlot> ring = input.getRingBuffer();
        if (!ring.tryPublishEvent((slot, sequence) -> slot.fill(command, reply))) {
            return notLetIn(Refusal.INTAKE_SATURATED);
        }
        return reply;
    }

    private CompletableFuture<Reply> notLetIn(Refusal reason) {
        inside.decrementAndGet();
        return CompletableFuture.completedFuture(Reply.refused(reason));
    }

    /** The newest state that is on disk. */
    public NodeState state() {
        return published;
    }

    /** Commands that were let in and not yet answered. */
    public int inside() {
        return inside.get();
    }

    /** Why nothing more is accepted; empty while all is well. */
    public Optional<Refusal> closedBecause() {
        return gate.closedBecause();
    }

    /** Stops taking commands in, for a reason that may pass, such as a full disk. */
    public void closeIntake(Refusal reason) {
        gate.close(reason);
    }

    /** Takes commands in again, unless the journal failed or the pipeline was closed. */
    public void openIntake() {
        gate.open();
    }

    /** @param board told about each new state, on the boards' thread; must mark something dirty and return */
    public void onPublished(Consumer<NodeState> board) {
        boards.add(board);
    }

    /** @param alarm told when the journal fails, on the writer's thread */
    public void onFailure(Consumer<JournalFailure> alarm) {
        alarms.add(alarm);
    }

    /** Lets the commands inside finish and answers them, then stops. Waits 10 s at most. */
    @Override
    public void close() {
        gate.closeForGood(Refusal.INTAKE_SATURATED);
        long deadline = LONGEST_STOP.toNanos() / LOOK_AGAIN_NANOS;
        for (long looked = 0; inside.get() > 0 && looked < deadline; looked++) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        if (inside.get() > 0) {
            LOG.warn("the pipeline did not empty within {} s", LONGEST_STOP.toSeconds());
        }
        stop(input);
        stop(output);
        acknowledger.close();
    }

    private static void stop(Disruptor<?> ring) {
        try {
            ring.shutdown(1, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            ring.halt();
        }
    }

    /** One board that fails keeps no other from being woken. */
    private void wakeBoards() {
        NodeState newest = published;
        boards.forEach(board -> tell(board, newest, "a board failed to wake up"));
    }

    private void fail(Throwable fault) {
        gate.closeForGood(Refusal.JOURNAL_FAILED);
        LOG.error("the writer stopped: nothing more is accepted", fault);
        JournalFailure failure = fault instanceof JournalFailure known
                ? known
                : new JournalFailure("the writer met " + fault.getClass().getSimpleName(), fault);
        alarms.forEach(alarm -> tell(alarm, failure, "an alarm failed"));
    }

    private static <T> void tell(Consumer<T> listener, T news, String otherwise) {
        try {
            listener.accept(news);
        } catch (RuntimeException fault) {
            LOG.error(otherwise, fault);
        }
    }

    private static ThreadFactory named(String name) {
        return task -> Thread.ofPlatform().name(name).daemon(true).unstarted(task);
    }

    /** What the writer hands on. Its methods run on the writer's thread and do not block. */
    private final class Results implements SingleWriter.Outlet {

        @Override
        public void published(NodeState state) {
            published = state;
            // A full output ring drops the wake-up: one is already on its way, and it will read this state.
            output.getRingBuffer().tryPublishEvent((wakeUp, sequence) -> {});
        }

        @Override
        public void answered(List<SingleWriter.Answer> answers) {
            acknowledger.hand(answers);
        }

        @Override
        public void failed(JournalFailure failure) {
            fail(failure);
        }
    }
}
