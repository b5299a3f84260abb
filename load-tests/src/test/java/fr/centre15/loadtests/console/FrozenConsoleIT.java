package fr.centre15.loadtests.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.centre15.loadtests.product.ProductProcess;
import fr.centre15.loadtests.telephony.FictitiousNumbers;
import fr.centre15.loadtests.telephony.PhoneEvent;
import fr.centre15.loadtests.telephony.TelephonyGateway;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A console whose browser is stopped: its connection stays open, and nothing sent to it is read. */
@Timeout(300)
@Tag("H17b")
class FrozenConsoleIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration PUSH_LONGEST = Duration.ofSeconds(2);
    private static final int CALLS_AT_ONCE = 20;

    /** Enough for what is pushed to fill the buffers of both ends, some three megabytes. */
    private static final int WAVES_THAT_FILL = 90;

    private static final int WAVES_AFTERWARDS = 60;

    private static final int WARM_WAVES = 10;

    /** The pool grows a little with the load; one for each push that cannot leave would fill it, to two hundred. */
    private static final int FURTHER_THREADS = 60;

    /** What the calls themselves leave is about a third of it; what is drawn for nobody would be twice as much. */
    private static final double FURTHER_MEGABYTES = 40;

    @Test
    @DisplayName(
            "Navigateur gelé : chaque appel arrive aux autres, aucun fil de plus, sa ligne est coupée, il reprend seul")
    void shouldReachTheOthersWhileOneConsoleReadsNothing() throws Exception {
        try (ProductProcess product = ProductProcess.prepare()
                        .with("samu.board.push-longest", PUSH_LONGEST.toMillis() + "ms")
                        .start();
                TelephonyGateway telephone = new TelephonyGateway(
                        product.address(), product.firstSteps().telephonyKey());
                FreezableLine line = new FreezableLine(product.address());
                ConsoleClient watcher = console(product, "arm1", product.address());
                ConsoleClient frozen = console(product, "arm2", line.address())) {
            waves(telephone, watcher, "warm", WARM_WAVES);
            ProductInside inside = new ProductInside(product);
            long threads = inside.pushThreads();
            double megabytes = inside.liveMegabytes();

            line.freeze();
            waves(telephone, watcher, "frozen", WAVES_THAT_FILL);
            long stuck = System.nanoTime();
            for (int more = 0;
                    System.nanoTime() - stuck < PUSH_LONGEST.multipliedBy(2).toNanos();
                    more++) {
                waves(telephone, watcher, "stuck" + more, 1);
            }
            waves(telephone, watcher, "closed", WAVES_AFTERWARDS);

            assertThat(threads).isPositive();
            assertThat(inside.pushThreads()).isLessThan(threads + FURTHER_THREADS);
            assertThat(inside.liveMegabytes()).isLessThan(megabytes + FURTHER_MEGABYTES);
            assertThat(watcher.reconnections()).isZero();
            assertThat(frozen.reconnections()).isZero();
            line.thaw();
            await().atMost(SOON).until(() -> frozen.reconnections() > 0);
            telephone.report(PhoneEvent.ringing("it-thawed", FictitiousNumbers.at(7)));
            frozen.await("the call", tree -> tree.valuesOf("data-row").contains("call:it-thawed"), SOON);
        }
    }

    private static ConsoleClient console(ProductProcess product, String login, URI address) {
        return ConsoleClient.open(address, login, product.firstSteps().passwordOf(login));
    }

    /** Calls that ring until the watcher has every one of them on the screen, and are then given up. */
    private static void waves(TelephonyGateway telephone, ConsoleClient watcher, String name, int count) {
        for (int wave = 0; wave < count; wave++) {
            String prefix = name + "-" + wave + "-";
            List<String> rows = IntStream.range(0, CALLS_AT_ONCE)
                    .mapToObj(call -> "call:" + prefix + call)
                    .toList();
            report(telephone, "RINGING", prefix);
            watcher.await(
                    "every call of " + prefix, tree -> tree.valuesOf("data-row").containsAll(rows), SOON);
            report(telephone, "ABANDONED", prefix);
        }
    }

    private static void report(TelephonyGateway telephone, String type, String prefix) {
        List<CompletableFuture<Integer>> answers = IntStream.range(0, CALLS_AT_ONCE)
                .mapToObj(
                        call -> telephone.reportLater(PhoneEvent.now(type, prefix + call, FictitiousNumbers.at(call))))
                .toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(202));
    }
}
