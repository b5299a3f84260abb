package fr.centre15.dispatch.bench;

import fr.centre15.dispatch.journal.SealTiming;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The durable pipeline against PostgreSQL on the same disk in the same run, windows in turn: throughput, latency at 500
 * <<<<<<< HEAD
 * events a second from the intended time, how soon a burst is over, and what an idle node costs. Each part has its time: the
 * whole takes at most four minutes, with {@code --quick} one.
 * =======
 * events a second from the intended time, what sealing a record costs, and what an idle node costs.
 * >>>>>>> journal
 */
final class PipelineBench {

    private static final int CLIENTS = 8;
    private static final int PER_SECOND = 500;
    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(3);
    private static final int PATIENCE_SECONDS = 20;
    private static final String AUTOCOMMIT = "PostgreSQL, one autocommit INSERT per event, fsync on";

    private final BenchArguments arguments;
    private final BenchReport report;
    private final long window;
    private final int paced;

    private PipelineBench(BenchArguments arguments) {
        this.arguments = arguments;
        this.report = new BenchReport(arguments);
        this.window = TimeUnit.MILLISECONDS.toNanos(arguments.quick() ? 700 : 2_000);
        this.paced = PER_SECOND * (arguments.quick() ? 1 : 5);
    }

    public static void main(String[] arguments)
            throws IOException, InterruptedException, SQLException, GeneralSecurityException {
        BenchArguments asked = BenchArguments.parse(arguments);
        PipelineBench bench = new PipelineBench(asked);
        bench.seal();
        try (PostgresEvents postgres = PostgresEvents.connect(CLIENTS)
                .orElseThrow(() -> new IllegalStateException("SAMU_BENCH_DB_URL names no cluster"))) {
            bench.throughput(postgres);
            bench.latency(postgres);
        }
        new BurstBench(asked, bench.report).measure();
        bench.idle();
        bench.report.finish();
    }

    /** @param seconds the part's share of the four minutes; a quick run has a quarter of it */
    private Rounds part(int quickly, int fully, int seconds) {
        return arguments.rounds(quickly, fully, Duration.ofSeconds(arguments.quick() ? seconds / 4 : seconds));
    }

    private void throughput(PostgresEvents postgres) throws IOException, InterruptedException, SQLException {
        List<Double> ours = new ArrayList<>();
        List<Double> single = new ArrayList<>();
        List<Double> together = new ArrayList<>();
        List<Double> batched = new ArrayList<>();
        PipelineWindows.inFreshNode(node -> PipelineWindows.throughput(node, WARM_UP));
        Rounds rounds = part(3, 5, 60);
        while (rounds.next()) {
            ours.add(PipelineWindows.inFreshNode(node -> PipelineWindows.throughput(node, window)));
            single.add(postgres.autocommit(window));
            together.add(postgres.autocommitTogether(window));
            batched.add(postgres.batched(window));
        }
        rounds.sayShortfall(report);
        double mine = Spread.of(ours).median();
        report.say("durable events/s        %s", Spread.of(ours));
        report.say("PostgreSQL autocommit   %s", Spread.of(single));
        report.say("PostgreSQL, %d clients   %s", postgres.clients(), Spread.of(together));
        report.say("PostgreSQL, 512 at once %s", Spread.of(batched));
        double ratio = mine / Spread.of(single).median();
        report.atLeast("pipeline.durable-throughput.ratio", mine, "events/s", AUTOCOMMIT, Optional.of(ratio), 25);
        report.note(
                "pipeline.postgresql-clients.ratio",
                mine / Spread.of(together).median(),
                "x",
                "PostgreSQL, 8 clients, autocommit");
        report.note(
                "pipeline.postgresql-batched.ratio",
                mine / Spread.of(batched).median(),
                "x",
                "PostgreSQL, 512 events per commit");
    }

    private void latency(PostgresEvents postgres) throws IOException, InterruptedException, SQLException {
        List<Double> p50 = new ArrayList<>();
        List<Double> p99 = new ArrayList<>();
        List<Double> theirs50 = new ArrayList<>();
        List<Double> theirs99 = new ArrayList<>();
        PipelineWindows.inFreshNode(node -> PipelineWindows.latency(node, PER_SECOND, paced));
        latencyOf(postgres);
        Rounds rounds = part(3, 5, 70);
        while (rounds.next()) {
            OpenLoop ours = PipelineWindows.inFreshNode(node -> PipelineWindows.latency(node, PER_SECOND, paced));
            OpenLoop theirs = latencyOf(postgres);
            p50.add(ours.micros(50));
            p99.add(ours.micros(99));
            theirs50.add(theirs.micros(50));
            theirs99.add(theirs.micros(99));
        }
        rounds.sayShortfall(report);
        report.say("p50 at 500/s, µs        %s   PostgreSQL %s", Spread.of(p50), Spread.of(theirs50));
        report.say("p99 at 500/s, µs        %s   PostgreSQL %s", Spread.of(p99), Spread.of(theirs99));
        compare("pipeline.latency.p50.ratio", p50, theirs50, 0.9);
        compare("pipeline.latency.p99.ratio", p99, theirs99, 0.5);
    }

    private void compare(String name, List<Double> ours, List<Double> theirs, double target) {
        double mine = Spread.of(ours).median();
        report.atMost(
                name,
                mine,
                "us",
                AUTOCOMMIT + ", 8 clients, 500/s open loop",
                Optional.of(mine / Spread.of(theirs).median()),
                target);
    }

    /** The same pace, handed to eight connections, as an application with a pool would do it. */
    private OpenLoop latencyOf(PostgresEvents postgres) throws InterruptedException {
        OpenLoop loop = new OpenLoop(PER_SECOND);
        BlockingQueue<Long> waiting = new ArrayBlockingQueue<>(paced);
        CountDownLatch left = new CountDownLatch(paced);
        try (ExecutorService clients = Executors.newFixedThreadPool(postgres.clients())) {
            for (int client = 0; client < postgres.clients(); client++) {
                int number = client;
                clients.submit(() -> {
                    try (PreparedStatement insert = postgres.statement(number)) {
                        while (true) {
                            long intended = waiting.take();
                            postgres.insert(insert);
                            loop.answered(intended);
                            left.countDown();
                        }
                    }
                });
            }
            loop.run(paced, waiting::add);
            boolean all = left.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            clients.shutdownNow();
            if (!all) {
                throw new IllegalStateException("PostgreSQL does not keep up with the pace");
            }
        }
        return loop;
    }

    /** Encryption alone, as the writer does it for each event: chain, keys, tags and digest, without the disk. */
    private void seal() throws IOException, GeneralSecurityException {
        int count = arguments.quick() ? 20_000 : 100_000;
        List<Double> ours = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        try (SealTiming timing = new SealTiming()) {
            timing.record99(2 * count);
            timing.plain99(2 * count);
            for (int round = 0; round < arguments.rounds(5, 7); round++) {
                ours.add(timing.record99(count));
                plain.add(timing.plain99(count));
            }
        }
        report.say("seal p99, µs            %s   AES-GCM alone %s", Spread.of(ours), Spread.of(plain));
        double mine = Spread.of(ours).median();
        String same = "AES-256-GCM alone over the same 512 bytes";
        report.atMost("journal.seal.p99.us", mine, "us", same, Optional.empty(), 10);
        report.note("journal.seal.ratio", mine / Spread.of(plain).median(), "x", same);
    }

    private void idle() throws IOException, InterruptedException {
        Duration length = Duration.ofSeconds(arguments.quick() ? 3 : 8);
        List<Double> percent = new ArrayList<>();
        Rounds rounds = part(2, 3, 30);
        while (rounds.next()) {
            percent.add(PipelineWindows.inFreshNode(node -> PipelineWindows.idlePercent(node, length)));
        }
        report.say("idle, percent of a core %s", Spread.of(percent));
        report.atMost(
                "pipeline.idle-cpu.percent",
                Spread.of(percent).median(),
                "%",
                "one core; tick and probe once a second",
                Optional.empty(),
                2);
    }
}
