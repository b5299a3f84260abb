package fr.centre15.dispatch.bench;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.fixtures.TestSamu;
import fr.centre15.dispatch.pipeline.CommandEnvelope;
import fr.centre15.dispatch.pipeline.DispatchNode;
import fr.centre15.dispatch.pipeline.NodeFolder;
import fr.centre15.dispatch.pipeline.PipelineSettings;
import fr.centre15.dispatch.pipeline.Reply;
import fr.centre15.dispatch.samu.SamuCommand;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Windows of measurement over a whole node on a real, encrypted, synced journal, each in a folder of its own. */
final class PipelineWindows {

    private static final int DESKS = 2;
    private static final int PATIENCE_SECONDS = 20;
    private static final int OUTSTANDING = 2048;
    private static final long PRODUCTION_BLOCK = 64L << 20;

    private PipelineWindows() {}

    /** What is done with a node while it stands. */
    @FunctionalInterface
    interface Use<T> {
        T of(DispatchNode node) throws IOException, InterruptedException;
    }

    static <T> T inFreshNode(Use<T> use) throws IOException, InterruptedException {
        Path place = Files.createTempDirectory("samu-bench");
        try (DispatchNode node = DispatchNode.open(
                new NodeFolder(place)
                        .settings(PRODUCTION_BLOCK)
                        .withKeyChunk(256)
                        .withRunway(4 << 20),
                PipelineSettings.DEFAULT)) {
            return use.of(node);
        } finally {
            delete(place);
        }
    }

    /** Durable events per second: two desks that keep many commands on their way. */
    static double throughput(DispatchNode node, long nanos) {
        AtomicLong events = new AtomicLong();
        long start = System.nanoTime();
        long end = start + nanos;
        try (ExecutorService desks = Executors.newFixedThreadPool(DESKS)) {
            for (int desk = 1; desk <= DESKS; desk++) {
                CallStream calls = new CallStream(desk);
                desks.submit(() -> {
                    try {
                        keepBusy(node, calls, events, end);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
        }
        return events.get() * 1e9 / (System.nanoTime() - start);
    }

    private static void keepBusy(DispatchNode node, CallStream calls, AtomicLong events, long end)
            throws InterruptedException {
        Semaphore room = new Semaphore(OUTSTANDING);
        while (System.nanoTime() < end) {
            room.acquire();
            node.pipeline().submit(calls.next()).thenAccept(reply -> {
                count(reply, events);
                room.release();
            });
        }
        room.acquire(OUTSTANDING);
    }

    private static void count(Reply reply, AtomicLong events) {
        if (reply instanceof Reply.Accepted accepted) {
            events.addAndGet(accepted.events().size());
        }
    }

    /** Fills a node with calls, as fast as it takes them. */
    static void fill(DispatchNode node, long commands) throws InterruptedException {
        CallStream calls = new CallStream(1);
        Semaphore room = new Semaphore(OUTSTANDING);
        for (long i = 0; i < commands; i++) {
            room.acquire();
            node.pipeline().submit(calls.next()).thenRun(room::release);
        }
        room.acquire(OUTSTANDING);
    }

    static OpenLoop latency(DispatchNode node, int perSecond, int count) throws InterruptedException {
        CallStream calls = new CallStream(1);
        OpenLoop loop = new OpenLoop(perSecond);
        CountDownLatch left = new CountDownLatch(count);
        loop.run(
                count,
                intended -> node.pipeline().submit(calls.next()).thenRun(() -> {
                    loop.answered(intended);
                    left.countDown();
                }));
        if (!left.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the node does not keep up with the pace");
        }
        return loop;
    }

    /** Percent of a core that a node needs while nothing happens but the tick and the probe of each second. */
    static double idlePercent(DispatchNode node, Duration window) {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        long cpuBefore = system.getProcessCpuTime();
        long before = System.nanoTime();
        new OpenLoop(1).run((int) window.toSeconds() + 1, _ -> {
            ask(node, new SamuCommand.Tick());
            ask(node, new SamuCommand.Probe(1));
        });
        return (system.getProcessCpuTime() - cpuBefore) * 100.0 / (System.nanoTime() - before);
    }

    private static void ask(DispatchNode node, SamuCommand command) {
        node.pipeline()
                .submit(CommandEnvelope.of(
                        TestSamu.NORD, UUID.randomUUID(), Actor.SYSTEM, TestSamu.MORNING.plusSeconds(1), command))
                .join();
    }

    static void delete(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
