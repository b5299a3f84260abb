package fr.centre15.dispatch.bench;

import fr.centre15.dispatch.pipeline.KillRounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Kills a working node again and again; counts what it had acknowledged and did not keep. */
final class CrashBench {

    private CrashBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        BenchArguments asked = BenchArguments.parse(arguments);
        BenchReport report = new BenchReport(asked);
        int rounds = asked.rounds(25, 100);
        long seed = System.nanoTime();
        report.say("seed %d", seed);
        int lost = 0;
        int acknowledged = 0;
        for (int done = 0; done < rounds; ) {
            Path place = Files.createTempDirectory("samu-crash");
            KillRounds kills = new KillRounds(place, seed + done);
            for (int round = 0; round < 25 && done < rounds; round++, done++) {
                lost += kills.killAnywhere().lost().size();
            }
            acknowledged += kills.acknowledged();
            PipelineWindows.delete(place);
        }
        report.say("%,d commands acknowledged by nodes that were killed", acknowledged);
        report.note("crash.rounds", rounds, "rounds", "kill -9 at a random moment, 8 desks at work");
        report.atMost("crash.lost", lost, "commands", "every acknowledged command", Optional.empty(), 0);
        report.finish();
    }
}
