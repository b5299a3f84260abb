package fr.centre15.console.board;

import static org.awaitility.Awaitility.await;

import fr.centre15.console.engine.BeatsByHand;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.dispatch.SamuId;
import fr.centre15.dispatch.journal.Entry;
import fr.centre15.dispatch.journal.JournalFailure;
import fr.centre15.dispatch.journal.JournalWriter;
import fr.centre15.dispatch.journal.Mark;
import fr.centre15.dispatch.pipeline.NodeState;
import fr.centre15.dispatch.pipeline.Pipeline;
import fr.centre15.dispatch.pipeline.PipelineSettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** The whole way of a probe, from the ring to the strip that a console draws, each stage of which can be broken. */
final class ProbedBoard implements AutoCloseable {

    static final int SLOTS = 16;

    private final CountDownLatch end = new CountDownLatch(1);
    private final Disk disk = new Disk();
    private final Pipeline pipeline = Pipeline.start(NodeState.EMPTY, disk, new PipelineSettings(SLOTS, 2));
    private final AtomicLong ids = new AtomicLong();
    private final DispatchGateway gateway = new DispatchGateway(
            pipeline,
            InstantSource.fixed(Instant.parse("2026-11-24T08:00:00Z")),
            () -> new UUID(21, ids.incrementAndGet()),
            new SamuId("59"));
    private final BeatsByHand beats = new BeatsByHand(gateway);
    private final BoardPublisher publisher;

    /** @param more checks beside the probe */
    ProbedBoard(TrustSource... more) {
        List<TrustSource> sources = new ArrayList<>(List.of(new PipelineTrust(beats.clock())));
        sources.addAll(List.of(more));
        publisher = new BoardPublisher(gateway, sources);
    }

    DispatchGateway gateway() {
        return gateway;
    }

    Pipeline pipeline() {
        return pipeline;
    }

    BoardPublisher publisher() {
        return publisher;
    }

    /** Seconds in which nothing is broken: each probe comes through before the next one leaves. */
    void goodSeconds(int count) {
        for (int i = 0; i < count; i++) {
            beats.second();
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> beats.clock().silence().equals(Optional.of(Duration.ZERO)));
        }
    }

    void badSeconds(int count) {
        for (int i = 0; i < count; i++) {
            beats.second();
        }
    }

    void secondsWithoutClock(int count) {
        for (int i = 0; i < count; i++) {
            beats.secondWithoutBeat();
        }
    }

    /** The strip that a console would draw now. */
    TrustStrip strip() {
        TrustStrip strip = new TrustStrip();
        strip.show(publisher.snapshot());
        return strip;
    }

    boolean isRed() {
        return strip().getChildren()
                .anyMatch(item -> "bad".equals(item.getElement().getAttribute("class")));
    }

    void holdDisk() {
        disk.held = new CountDownLatch(1);
    }

    void releaseDisk() {
        disk.held.countDown();
    }

    void breakDisk() {
        disk.broken = true;
    }

    /** Never returns while the board stands: what a stage does that is stuck. */
    void stuck() {
        hold(end);
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        releaseDisk();
        pipeline.close();
        publisher.stop();
        beats.clock().close();
    }

    /** A journal in memory. */
    private final class Disk implements JournalWriter {

        private volatile CountDownLatch held = new CountDownLatch(0);
        private volatile boolean broken;
        private long position;

        @Override
        public Mark append(Entry entry) {
            position++;
            return new Mark(
                    position,
                    position,
                    ByteBuffer.allocate(32).putLong(position).array());
        }

        @Override
        public void sync() {
            hold(held);
            if (broken) {
                throw new JournalFailure("the disk is broken", new IOException("test"));
            }
        }
    }
}
