package fr.centre15.loadtests.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import fr.centre15.loadtests.console.ConsoleClient;
import fr.centre15.loadtests.measure.BenchArguments;
import fr.centre15.loadtests.measure.BenchReport;
import fr.centre15.loadtests.measure.Sample;
import fr.centre15.loadtests.measure.Windows;
import fr.centre15.loadtests.product.ProductProcess;
import fr.centre15.loadtests.product.ProductStart;
import fr.centre15.loadtests.telephony.TelephonyGateway;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The board in two real browsers beside twenty consoles without one: from the telephone's event to the row, against a bare
 * socket that pushes a line to as many; the same while one console more reads nothing; and from a key to the own screen with
 * 500 open files, against an event that changes nothing.
 */
public final class BoardBench {

    private static final List<String> LOGINS = List.of("arm1", "arm2", "dr.vasseur", "dr.petit", "superviseur");
    private static final int FURTHER_CONSOLES = 20;
    private static final int OPEN_FILES = 500;

    private final BenchArguments arguments;
    private final BenchReport report;
    private final Browser browser;
    private final ProductProcess product;
    private final int seconds;

    private BoardBench(BenchArguments arguments, Browser browser, ProductProcess product) {
        this.arguments = arguments;
        this.report = new BenchReport(arguments);
        this.browser = browser;
        this.product = product;
        this.seconds = arguments.quick() ? 4 : 10;
    }

    public static void main(String... options) throws IOException {
        BenchArguments arguments = BenchArguments.of(options);
        ProductStart start = ProductProcess.prepare().with("samu.board.push-longest", SlowBrowser.PUSH_LONGEST);
        BenchDatabase.fromEnvironment().ifPresent(database -> database.giveTo(start));
        Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox")));
                ProductProcess product = start.start()) {
            BoardBench bench = new BoardBench(arguments, browser, product);
            bench.eventToDom();
            bench.keyToScreen();
        }
    }

    private void eventToDom() throws IOException {
        List<AutoCloseable> open = new ArrayList<>();
        try (BareSocketServer bare = new BareSocketServer();
                TelephonyGateway telephone = new TelephonyGateway(
                        product.address(), product.firstSteps().telephonyKey())) {
            HttpClient sockets = HttpClient.newHttpClient();
            List<WatchedPage> boards = List.of(board("arm1"), board("dr.vasseur"));
            List<WatchedPage> barePages =
                    List.of(WatchedPage.open(browser, bare.address()), WatchedPage.open(browser, bare.address()));
            boards.forEach(WatchedPage::watch);
            barePages.forEach(WatchedPage::watch);
            open.addAll(boards);
            open.addAll(barePages);
            for (int i = 0; i < FURTHER_CONSOLES; i++) {
                String login = LOGINS.get(i % LOGINS.size());
                open.add(ConsoleClient.open(
                        product.address(), login, product.firstSteps().passwordOf(login)));
                WebSocket socket = sockets.newWebSocketBuilder()
                        .buildAsync(
                                java.net.URI.create(
                                        "ws" + bare.address().toString().substring(4)),
                                listener())
                        .join();
                open.add(socket::abort);
            }
            open.add(sockets::shutdownNow);
            measure(boards, barePages, telephone, bare);
        } finally {
            close(open);
        }
    }

    private void measure(
            List<WatchedPage> boards, List<WatchedPage> barePages, TelephonyGateway telephone, BareSocketServer bare) {
        new EventToDom(boards, "warm", seconds).ofBoard(telephone);
        new EventToDom(barePages, "warm", seconds).ofBareSocket(bare);
        Windows[] figures = {new Windows(), new Windows(), new Windows(), new Windows()};
        for (int round = 0; round < arguments.rounds(); round++) {
            Sample board = new EventToDom(boards, "w" + round, seconds).ofBoard(telephone);
            Sample bareSocket = new EventToDom(barePages, "w" + round, seconds).ofBareSocket(bare);
            figures[0].add(board.percentile(50));
            figures[1].add(bareSocket.percentile(50));
            figures[2].add(board.percentile(99));
            figures[3].add(bareSocket.percentile(99));
        }
        report.figure("board.event-to-dom.p50.ms", "ms", figures[0], 60, "bare-websocket", figures[1], 3);
        report.figure(
                "board.event-to-dom.p99.ms",
                "ms",
                figures[2],
                250,
                "bare-websocket",
                figures[3],
                Double.POSITIVE_INFINITY);
        if (!arguments.quick()) {
            new SlowBrowser(product, telephone, boards, seconds).measure(Math.min(arguments.rounds(), 3), report);
        }
    }

    private void keyToScreen() {
        OpenFiles.open(product, OPEN_FILES);
        int keys = arguments.quick() ? 40 : 100;
        try (WatchedPage board = board("arm1")) {
            board.page().locator(".queue [data-do^='open:']").first().click();
            board.page().locator(".app:not([data-file=''])").waitFor();
            KeyToScreen screen = new KeyToScreen(board.page());
            screen.watch();
            screen.ofKeys(keys);
            Windows pressed = new Windows();
            Windows empty = new Windows();
            for (int round = 0; round < arguments.rounds(); round++) {
                pressed.add(screen.ofKeys(keys).percentile(99));
                empty.add(screen.ofEmptyEvents(keys).percentile(99));
            }
            report.figure("board.key-to-screen.p99.ms", "ms", pressed, 100, "event-without-change", empty, 2);
        }
    }

    private WatchedPage board(String login) {
        return WatchedPage.logIn(
                browser, product.address(), login, product.firstSteps().passwordOf(login));
    }

    private static WebSocket.Listener listener() {
        return new WebSocket.Listener() {};
    }

    private static void close(List<AutoCloseable> open) {
        for (AutoCloseable each : open) {
            try {
                each.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
