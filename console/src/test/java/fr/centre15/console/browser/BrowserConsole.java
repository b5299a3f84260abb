package fr.centre15.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import fr.centre15.console.ConsoleApplication;
import fr.centre15.console.api.FirstNote;
import fr.centre15.console.engine.DiskKeeper;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.call.CallCommand;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.CallSignal;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.pipeline.Reply;
import fr.centre15.dispatch.samu.SamuState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * The whole console in this process, on free ports over a journal of its own, and one Chromium beside it. Confined to the
 * thread of the tests, except {@link #rings}.
 */
final class BrowserConsole implements AutoCloseable {

    static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("SAMU_CHROMIUM", "/usr/bin/chromium"));

    private static final double LONGEST_MILLIS = 20_000;

    private final Path state;
    private final ConfigurableApplicationContext application;
    private final Playwright playwright;
    private final Browser chromium;
    private final List<BrowserContext> open = new ArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();

    private BrowserConsole(Path state, List<String> drawing, String... more) {
        this.state = state;
        this.application = new SpringApplicationBuilder(ConsoleApplication.class)
                .registerShutdownHook(false)
                .run(settings(state, more));
        // A test fills the disk by hand; the real one must not open the intake again.
        application.getBean(DiskKeeper.class).close();
        ask(ExerciseFleet.profile());
        ask(ExerciseFleet.territory());
        ExerciseFleet.vehicles().forEach(this::ask);
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setTimeout(3 * LONGEST_MILLIS)
                        .setArgs(Stream.concat(
                                        drawing.stream(),
                                        Stream.of(
                                                "--no-sandbox",
                                                "--disable-dev-shm-usage",
                                                "--disable-background-networking",
                                                "--disable-component-update",
                                                "--disable-default-apps",
                                                "--disable-sync",
                                                "--no-first-run"))
                                .toList()));
    }

    /** @param more settings beyond those of every test, as {@code --key=value} */
    static BrowserConsole start(String... more) {
        try {
            return new BrowserConsole(Files.createTempDirectory("samu-browser"), List.of("--disable-gpu"), more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a browser that draws WebGL, in software: the map takes a core, so other tests go without. */
    static BrowserConsole startWithMap(String... more) {
        try {
            return new BrowserConsole(
                    Files.createTempDirectory("samu-browser"),
                    List.of("--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"),
                    more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] settings(Path state, String... more) {
        Stream<String> common = Stream.of(
                "--server.port=0",
                "--management.server.port=0",
                "--samu.public.port=0",
                "--samu.state=" + state,
                "--samu.journal.folder=" + state.resolve("data/journal"),
                "--samu.journal.master-key-file=" + state.resolve("secrets/master.key"),
                "--samu.journal.block-size=1MB",
                "--samu.journal.ballast=1MB",
                "--samu.disk.warn=0",
                "--samu.disk.shed=0",
                "--samu.disk.refuse=1MB",
                "--samu.demo.enabled=false",
                "--logging.level.root=warn",
                "--logging.file.name=" + state.resolve("log/console.log"));
        return Stream.concat(common, Stream.of(more)).toArray(String[]::new);
    }

    int port() {
        return application.getBean(Environment.class).getRequiredProperty("local.server.port", Integer.class);
    }

    ApplicationContext application() {
        return application;
    }

    DispatchGateway gateway() {
        return application.getBean(DispatchGateway.class);
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    SamuState state() {
        return gateway().state();
    }

    /** Asks for something that must be accepted; the subject of the answer. */
    String ask(Command command) {
        Reply reply = gateway().ask(Actor.SYSTEM, command);
        assertThat(reply).isInstanceOf(Reply.Accepted.class);
        return ((Reply.Accepted) reply).subject();
    }

    /** The telephone rings. Thread safe. */
    CallId rings(String number) {
        CallId call = new CallId("appel-" + calls.incrementAndGet());
        report(call, CallSignal.RINGING, number);
        return call;
    }

    void report(CallId call, CallSignal signal, String number) {
        ask(new CallCommand.ReportCall(
                signal, call, PhoneNumber.parse(number), "15", gateway().clock().instant()));
    }

    Operator operator(String login) {
        return operator(login, new Room(1920, 1080));
    }

    Operator operator(String login, Room room) {
        Operator operator = stranger(room);
        operator.logsIn(login, passwordOf(login));
        return operator;
    }

    /** A browser at the login page. */
    Operator stranger(Room room) {
        BrowserContext context = chromium.newContext(new Browser.NewContextOptions()
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris")
                .setViewportSize(room.width(), room.height()));
        context.setDefaultTimeout(LONGEST_MILLIS);
        open.add(context);
        Operator operator = Operator.at(context, "http://localhost:" + (room.port() == 0 ? port() : room.port()));
        operator.opens("/login");
        return operator;
    }

    String passwordOf(String login) {
        return FirstNote.in(state).passwordOf(login);
    }

    /** The place an operator sits at: size of the screen, and the port of the line to the server, 0 for the server's own. */
    record Room(int width, int height, int port) {
        Room(int width, int height) {
            this(width, height, 0);
        }
    }

    /** Everyone goes home, and nothing waits: the next test starts on an empty board. */
    void tidy() {
        open.forEach(BrowserContext::close);
        open.clear();
        new Tidying(this).tidy();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
        application.close();
        try (var all = Files.walk(state)) {
            all.sorted((a, b) -> b.compareTo(a)).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
