package fr.centre15.loadtests.console;

import fr.centre15.loadtests.uidl.UidlMessage;
import fr.centre15.loadtests.uidl.UidlTree;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A console without a browser: logs in, follows the dispatch board over the push channel, presses keys. One virtual thread
 * applies what is pushed, sends the signs of life and mends a lost channel. Thread-safe.
 */
public final class ConsoleClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long GAP_MILLIS = 5_000;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*(?:value|content)=\"([^\"]+)\"");
    private static final long RETRY_MILLIS = 1_000;

    private final VaadinPage page;
    private final LinkedBlockingQueue<Arrival> inbox = new LinkedBlockingQueue<>();
    private final AtomicInteger generation = new AtomicInteger();
    private final AtomicInteger pressed = new AtomicInteger();
    private final AtomicInteger reconnections = new AtomicInteger();
    private final Thread worker;
    private volatile PushChannel channel;
    private volatile boolean closed;

    /** @param refused the product refused the action; its reason stands on the board */
    public record Acknowledgement(int sequence, boolean refused) {}

    private sealed interface Arrival {
        record Text(String message) implements Arrival {}

        /** @param channel which of the channels opened so far */
        record Loss(int channel) implements Arrival {}
    }

    private ConsoleClient(VaadinPage page, String name) {
        this.page = page;
        this.channel = connect();
        channel.awaitOpen();
        this.worker = Thread.ofVirtual().name("console-" + name).start(this::work);
    }

    /**
     * Logs in and opens the board.
     *
     * @param address of the staff connector
     * @throws ConsoleUnreachable when the login is refused or the board does not open
     */
    public static ConsoleClient open(URI address, String login, String password) {
        BrowserSession browser = new BrowserSession(address);
        logIn(browser, login, password);
        return on(browser, login);
    }

    /** Logs a session in; more than one board may then be opened on it. */
    public static void logIn(BrowserSession browser, String login, String password) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("username", login);
        form.put("password", password);
        form.put("_csrf", token(browser));
        HttpResponse<String> answer = browser.postForm("/login", form);
        String next = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() / 100 != 3 || next.contains("login")) {
            throw new ConsoleUnreachable("login of " + login + " refused: " + answer.statusCode() + " " + next);
        }
    }

    /** One more board of a session that is logged in: another tab of the same browser. */
    public static ConsoleClient on(BrowserSession browser, String name) {
        VaadinPage page = VaadinPage.open(browser, "");
        page.await("the board", tree -> tree.withClass("app").isPresent(), PATIENCE);
        return new ConsoleClient(page, name);
    }

    /** The form's token stands in the page, or in the tree of the login view. */
    private static String token(BrowserSession browser) {
        var inPage = TOKEN.matcher(browser.get("/login").body());
        if (inPage.find()) {
            return inPage.group(1);
        }
        return VaadinPage.open(browser, "login").read(tree -> {
            int field = tree.withAttribute("name", "_csrf")
                    .orElseThrow(() -> new ConsoleUnreachable("no token on the login page"));
            return tree.attribute(field, "value").orElse("");
        });
    }

    /**
     * Presses a key: sends its action about the file displayed, and waits for the board's answer.
     *
     * @param action as the board's browser side names it
     */
    public Acknowledgement act(String action, String argument) {
        int sequence = pressed.incrementAndGet();
        int board = page.read(ConsoleClient::board);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("event.detail.action", action);
        detail.put("event.detail.argument", argument);
        detail.put("event.detail.field", "");
        detail.put("event.detail.file", page.read(tree -> shown(tree, "data-file")));
        detail.put("event.detail.seq", sequence);
        page.send(board, "samu-action", detail);
        page.await("the answer to " + action, tree -> number(shown(tree, "data-acked")) >= sequence, PATIENCE);
        return new Acknowledgement(sequence, page.read(tree -> number(shown(tree, "data-refused")) == sequence));
    }

    /** Number of the file displayed, empty when none. */
    public String file() {
        return page.read(tree -> shown(tree, "data-file"));
    }

    /** The server's sign of life, which changes about once a second. */
    public String beat() {
        return page.read(tree -> shown(tree, "data-beat"));
    }

    /** Reads the tree; what is returned must not hold it. */
    public <T> T read(Function<UidlTree, T> reader) {
        return page.read(reader);
    }

    /** @throws ConsoleUnreachable when it does not come in time */
    public void await(String what, Predicate<UidlTree> condition, Duration longest) {
        page.await(what, condition, longest);
    }

    /** How often a lost channel was opened again. */
    public int reconnections() {
        return reconnections.get();
    }

    /** Cuts the push channel as a pulled cable does; the client mends it. */
    public void cut() {
        channel.abort();
        inbox.add(new Arrival.Loss(generation.get()));
    }

    private static int board(UidlTree tree) {
        return tree.withClass("app").orElseThrow(() -> new ConsoleUnreachable("no board"));
    }

    private static String shown(UidlTree tree, String attribute) {
        return tree.attribute(board(tree), attribute).orElse("");
    }

    private static int number(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private PushChannel connect() {
        int opening = generation.incrementAndGet();
        return PushChannel.open(
                page.browser(),
                page.keys(),
                page.lastSeen(),
                text -> inbox.add(new Arrival.Text(text)),
                () -> inbox.add(new Arrival.Loss(opening)));
    }

    private void work() {
        Pace beats = new Pace(TimeUnit.SECONDS.toNanos(Math.max(1, page.keys().heartbeatSeconds())));
        Pace gaps = new Pace(TimeUnit.MILLISECONDS.toNanos(GAP_MILLIS));
        try {
            while (!closed && !page.isGone()) {
                Arrival next = inbox.poll(GAP_MILLIS, TimeUnit.MILLISECONDS);
                switch (next) {
                    case null -> {}
                    case Arrival.Text(var text) -> page.take(UidlMessage.parse(text));
                    case Arrival.Loss(var lost) when lost == generation.get() -> reconnect();
                    case Arrival.Loss _ -> {}
                }
                if (!page.hasGap()) {
                    gaps.restart();
                } else if (gaps.isOver()) {
                    page.resynchronize();
                }
                if (beats.isOver()) {
                    page.beat();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first try is immediate; after a failure a second passes, since the server may be starting. */
    private void reconnect() {
        if (closed) {
            return;
        }
        if (!channel.wasOpen()) {
            page.pause(RETRY_MILLIS);
        }
        reconnections.incrementAndGet();
        channel = connect();
    }

    @Override
    public void close() {
        closed = true;
        channel.abort();
        worker.interrupt();
    }
}
