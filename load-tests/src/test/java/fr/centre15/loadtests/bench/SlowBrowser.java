package fr.centre15.loadtests.bench;

import fr.centre15.loadtests.console.ConsoleClient;
import fr.centre15.loadtests.console.FreezableLine;
import fr.centre15.loadtests.measure.BenchReport;
import fr.centre15.loadtests.measure.Windows;
import fr.centre15.loadtests.product.ProductProcess;
import fr.centre15.loadtests.telephony.FictitiousNumbers;
import fr.centre15.loadtests.telephony.PhoneEvent;
import fr.centre15.loadtests.telephony.TelephonyGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One console more, which reads nothing: from the telephone's event to the row of the other consoles. */
final class SlowBrowser {

    /** Longer than the bench: the product is to bear the console all the time instead of closing its connection. */
    static final String PUSH_LONGEST = "10m";

    /** What is pushed meanwhile fills the buffers of both ends, some three megabytes. */
    private static final int CALLS_THAT_FILL = 1_500;

    private static final int AT_ONCE = 20;

    private final ProductProcess product;
    private final TelephonyGateway telephone;
    private final List<WatchedPage> boards;
    private final int seconds;

    SlowBrowser(ProductProcess product, TelephonyGateway telephone, List<WatchedPage> boards, int seconds) {
        this.product = product;
        this.telephone = telephone;
        this.boards = boards;
        this.seconds = seconds;
    }

    /** The baseline is measured afterwards: a product that is still warming up must not make the slow browser look good. */
    void measure(int rounds, BenchReport report) {
        Windows slow = new Windows();
        Windows gone = new Windows();
        String login = "arm2";
        try (FreezableLine line = new FreezableLine(product.address());
                ConsoleClient frozen = ConsoleClient.open(
                        line.address(), login, product.firstSteps().passwordOf(login))) {
            line.freeze();
            fill();
            windows("slow", rounds, slow);
            if (frozen.reconnections() > 0) {
                throw new IllegalStateException("the slow browser was not slow");
            }
        }
        windows("gone", rounds, gone);
        report.ratio("board.slow-browser.p99.ratio", "ms", slow, "once-it-is-gone", gone, 1.2);
    }

    private void windows(String name, int rounds, Windows p99) {
        for (int round = 0; round < rounds; round++) {
            p99.add(new EventToDom(boards, name + round, seconds)
                    .ofBoard(telephone)
                    .percentile(99));
        }
    }

    private void fill() {
        for (int first = 0; first < CALLS_THAT_FILL; first += AT_ONCE) {
            report("RINGING", first);
            report("ABANDONED", first);
        }
    }

    private void report(String type, int first) {
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int call = first; call < first + AT_ONCE; call++) {
            answers.add(
                    telephone.reportLater(PhoneEvent.now(type, "fill-" + call, FictitiousNumbers.at(call % AT_ONCE))));
        }
        answers.forEach(CompletableFuture::join);
    }
}
