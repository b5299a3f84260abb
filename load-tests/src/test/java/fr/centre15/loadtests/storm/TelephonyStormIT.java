package fr.centre15.loadtests.storm;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.loadtests.console.BrowserSession;
import fr.centre15.loadtests.console.ConsoleClient;
import fr.centre15.loadtests.product.ProductProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ten seconds of the storm: nothing refused, nothing lost. Figures are printed and judged by nobody here. */
@Timeout(300)
class TelephonyStormIT {

    private static final int EVENTS_PER_SECOND = 50;

    @TempDir
    Path folder;

    @Test
    void shouldAcceptEveryEventAndShowEveryCallAfterwards() throws Exception {
        try (ProductProcess product = ProductProcess.prepare().start();
                ConsoleClient console = ConsoleClient.open(
                        product.address(), "arm1", product.firstSteps().passwordOf("arm1"))) {
            StormPlan plan = new StormPlan("it");

            int exit = storm(product);

            String[] counted = Files.readString(folder.resolve("accepted")).split(" ");
            int calls = Integer.parseInt(counted[0]);
            assertThat(exit).isZero();
            assertThat(Integer.parseInt(counted[1]))
                    .isEqualTo(plan.eventsOf(calls))
                    .isGreaterThan(EVENTS_PER_SECOND);
            assertThat(waitingCalls(product)).containsExactlyInAnyOrderElementsOf(plan.ringingAmong(calls));
            console.await(
                    "the counts of calls that ring and that are lost",
                    tree -> tree.textsOfClass("kpi")
                            .containsAll(List.of(
                                    plan.ringingAmong(calls).size() + "à décrocher", plan.lostAmong(calls) + "perdus")),
                    Duration.ofSeconds(20));
        }
    }

    private int storm(ProductProcess product) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process gatling = new ProcessBuilder(commandLine(product))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!gatling.waitFor(2, TimeUnit.MINUTES)) {
            gatling.destroyForcibly();
        }
        int exit = gatling.waitFor();
        String said = Files.readString(output);
        System.out.println(exit == 0 ? said.substring(Math.max(0, said.lastIndexOf("---- Global"))) : said);
        return exit;
    }

    /** A virtual machine of its own: Gatling ends its process by itself. */
    private List<String> commandLine(ProductProcess product) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        line.add("-Dstorm.url=" + product.address());
        line.add("-Dstorm.key=" + product.firstSteps().telephonyKey());
        line.add("-Dstorm.name=it");
        line.add("-Dstorm.rate=" + EVENTS_PER_SECOND);
        line.add("-Dstorm.seconds=10");
        line.add("-Dstorm.accepted=" + folder.resolve("accepted"));
        line.addAll(
                List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        line.addAll(List.of("io.gatling.app.Gatling", "-s", TelephonyStorm.class.getName(), "-nr"));
        line.addAll(List.of("-rf", folder.toString()));
        return line;
    }

    private static List<String> waitingCalls(ProductProcess product) {
        BrowserSession browser = new BrowserSession(product.address());
        ConsoleClient.logIn(browser, "arm2", product.firstSteps().passwordOf("arm2"));
        JsonNode waiting =
                JsonMapper.shared().readTree(browser.get("/api/calls").body());
        return waiting.valueStream().map(call -> call.path("callId").asString()).toList();
    }
}
