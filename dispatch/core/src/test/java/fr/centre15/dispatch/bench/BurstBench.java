package fr.centre15.dispatch.bench;

import fr.centre15.dispatch.pipeline.PipelineSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A thousand events a second, ten times that for ten seconds, and a thousand again: how soon all is as before. */
final class BurstBench {

    private static final int EVENTS_PER_SECOND = 1_000;
    private static final int TIMES = 10;
    private static final String CALM = "the worst half second at 1,000 events/s before the burst";

    private final BenchArguments arguments;
    private final BenchReport report;
    private final Burst.Shape shape;

    BurstBench(BenchArguments arguments, BenchReport report) {
        this.arguments = arguments;
        this.report = report;
        int perSecond = (int) (EVENTS_PER_SECOND / CallStream.EVENTS_PER_COMMAND);
        this.shape = new Burst.Shape(perSecond, TIMES, arguments.quick() ? 2 : 4, arguments.quick() ? 3 : 10);
    }

    void measure() throws IOException, InterruptedException {
        List<Double> recovered = new ArrayList<>();
        List<Double> burstP99 = new ArrayList<>();
        List<Double> calmP99 = new ArrayList<>();
        int inside = 0;
        int refused = 0;
        Rounds rounds = arguments.rounds(1, 3, Duration.ofSeconds(arguments.quick() ? 15 : 70));
        while (rounds.next()) {
            Burst burst = PipelineWindows.inFreshNode(node -> Burst.over(node, shape));
            recovered.add(burst.recoveredMillis());
            burstP99.add(burst.burstP99());
            calmP99.add(burst.calmP99());
            inside = Math.max(inside, burst.mostInside());
            refused += burst.refused();
        }
        rounds.sayShortfall(report);
        report.say("burst over after, ms    %s", Spread.of(recovered));
        report.say("p99 in the burst, µs    %s   calm %s", Spread.of(burstP99), Spread.of(calmP99));
        report.atMost(
                "pipeline.burst.recovered.ms", Spread.of(recovered).median(), "ms", CALM, Optional.empty(), 1_000);
        report.note(
                "pipeline.burst.p99.ms",
                Spread.of(burstP99).median() / 1e3,
                "ms",
                "10,000 events/s for " + shape.burstSeconds() + " s, open loop");
        report.atMost("pipeline.burst.refused", refused, "commands", "every command sent", Optional.empty(), 0);
        report.atMost(
                "pipeline.burst.inside.most",
                inside,
                "commands",
                "the slots of the input ring, beyond which commands are refused",
                Optional.empty(),
                PipelineSettings.DEFAULT.inputSlots());
    }
}
