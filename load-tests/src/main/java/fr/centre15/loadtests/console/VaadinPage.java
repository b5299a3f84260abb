package fr.centre15.loadtests.console;

import fr.centre15.loadtests.uidl.MessageOrder;
import fr.centre15.loadtests.uidl.UidlMessage;
import fr.centre15.loadtests.uidl.UidlTree;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One page as the server knows it: its tree, followed message by message, and the events sent to it. Thread-safe. */
final class VaadinPage {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final BrowserSession browser;
    private final PageKeys keys;
    private final UidlTree tree = new UidlTree();
    private final MessageOrder order = new MessageOrder();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ReentrantLock sending = new ReentrantLock();
    private int nextClientId;
    private boolean gone;

    private VaadinPage(BrowserSession browser, PageKeys keys) {
        this.browser = browser;
        this.keys = keys;
    }

    /**
     * Loads a page and navigates to its route.
     *
     * @param route without a leading slash
     */
    static VaadinPage open(BrowserSession browser, String route) {
        JsonNode configuration = JSON.readTree(okay(browser.get("/?v-r=init&location=" + BrowserSession.encoded(route)
                        + "&query=&v-sh=1080&v-sw=1920&v-wh=1000&v-ww=1900&v-bh=1000&v-bw=1900&v-curdate="
                        + System.currentTimeMillis()
                        + "&v-tzo=-60&v-dstd=60&v-rtzo=-60&v-dston=false&v-tzid=Europe%2FParis&v-wn=v-"
                        + System.nanoTime() + "&v-td=false&v-pr=1")))
                .path("appConfig");
        VaadinPage page = new VaadinPage(browser, PageKeys.in(configuration));
        page.take(UidlMessage.of(configuration.path("uidl")));
        ObjectNode data = JSON.createObjectNode()
                .put("route", route)
                .put("query", "")
                .put("appShellTitle", "")
                .put("trigger", "");
        data.putObject("historyState").put("idx", 0);
        page.send(1, "ui-navigate", data);
        return page;
    }

    private static String okay(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new ConsoleUnreachable("the page answers " + answer.statusCode());
        }
        return answer.body();
    }

    PageKeys keys() {
        return keys;
    }

    BrowserSession browser() {
        return browser;
    }

    /** Sends one event of an element, and applies the answer. */
    void send(int node, String event, Map<String, ?> data) {
        send(node, event, (ObjectNode) JSON.valueToTree(data));
    }

    private void send(int node, String event, ObjectNode data) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode call = body.putArray("rpc").addObject();
        call.put("type", "event").put("node", node).put("event", event).set("data", data);
        post(body);
    }

    /** Asks for the whole page again: something was lost on the way. */
    void resynchronize() {
        ObjectNode body = JSON.createObjectNode();
        body.putArray("rpc");
        post(body.put("resynchronize", true));
    }

    /** One request at a time, as a browser does: the server expects its numbers in order. */
    private void post(ObjectNode body) {
        sending.lock();
        try {
            body.put("csrfToken", keys.security()).put("syncId", lastSeen()).put("clientId", nextClientId++);
            UidlMessage answer = UidlMessage.parse(
                    okay(browser.postJson("/?v-r=uidl&v-uiId=" + keys.ui(), JSON.writeValueAsString(body))));
            if (answer.isWhole()) {
                nextClientId = answer.body().path("clientId").asInt(nextClientId);
            }
            take(answer);
        } finally {
            sending.unlock();
        }
    }

    /** A sign of life. */
    void beat() {
        okay(browser.send(browser.to("/?v-r=heartbeat&v-uiId=" + keys.ui())
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody())));
    }

    void take(UidlMessage message) {
        lock.lock();
        try {
            gone |= message.isFarewell();
            order.take(message).forEach(tree::apply);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int lastSeen() {
        return under(() -> order.last());
    }

    boolean hasGap() {
        return under(order::hasGap);
    }

    boolean isGone() {
        return under(() -> gone);
    }

    /** Reads the tree; what is returned must not hold it. */
    <T> T read(Function<UidlTree, T> reader) {
        return under(() -> reader.apply(tree));
    }

    private <T> T under(java.util.function.Supplier<T> reader) {
        lock.lock();
        try {
            return reader.get();
        } finally {
            lock.unlock();
        }
    }

    /**
     * @param what named when it never comes
     * @throws ConsoleUnreachable when it does not come in time
     */
    void await(String what, Predicate<UidlTree> condition, Duration longest) {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (!condition.test(tree)) {
                if (gone || left <= 0) {
                    throw new ConsoleUnreachable((gone ? "page gone before: " : "never shown: ") + what);
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConsoleUnreachable("interrupted", e);
        } finally {
            lock.unlock();
        }
    }

    /** Waits a while for any message. */
    void pause(long millis) {
        lock.lock();
        try {
            changed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
