package fr.centre15.loadtests.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A page of a real browser that notes when each row enters its DOM. Times are epoch milliseconds of this process: the
 * page's clock is compared with ours before each window. For one thread.
 */
final class WatchedPage implements AutoCloseable {

    private static final int COMPARISONS = 20;

    private static final String WATCH = """
            () => {
              window.benchSeen = {};
              const now = () => performance.timeOrigin + performance.now();
              new MutationObserver(records => {
                const at = now();
                for (const record of records) {
                  const nodes = record.type === 'attributes' ? [record.target] : record.addedNodes;
                  for (const node of nodes) {
                    if (node.nodeType !== 1) continue;
                    for (const row of [node, ...node.querySelectorAll('[data-row]')]) {
                      const id = row.dataset?.row;
                      if (id && !(id in window.benchSeen)) window.benchSeen[id] = at;
                    }
                  }
                }
              }).observe(document.documentElement,
                { subtree: true, childList: true, attributes: true, attributeFilter: ['data-row'] });
            }""";

    /** Before any script of the page, which keeps keys for itself. */
    private static final String NOTE_KEYS = """
            addEventListener('keydown',
              event => { if (event.isTrusted) window.benchPressed = event.timeStamp; }, { capture: true });""";

    private final BrowserContext context;
    private final Page page;
    private double ahead;

    private WatchedPage(BrowserContext context) {
        this.context = context;
        context.addInitScript(NOTE_KEYS);
        this.page = context.newPage();
    }

    static WatchedPage open(Browser browser, URI address) {
        WatchedPage watched = new WatchedPage(browser.newContext(
                new Browser.NewContextOptions().setLocale("fr-FR").setViewportSize(1920, 1080)));
        watched.page.navigate(address.toString());
        return watched;
    }

    static WatchedPage logIn(Browser browser, URI address, String login, String password) {
        WatchedPage watched = open(browser, address.resolve("/login"));
        watched.page.locator("input[name=username]").fill(login);
        watched.page.locator("input[name=password]").fill(password);
        watched.page.keyboard().press("Enter");
        watched.page.locator(".app").waitFor();
        return watched;
    }

    Page page() {
        return page;
    }

    void watch() {
        page.evaluate(WATCH);
    }

    /** Forgets the rows seen, and compares the clocks: the quickest of several questions is the truest. */
    void beginWindow() {
        page.evaluate("() => { window.benchSeen = {}; }");
        double quickest = Double.MAX_VALUE;
        for (int i = 0; i < COMPARISONS; i++) {
            double asked = Clock.millis();
            double theirs = number(page.evaluate("() => performance.timeOrigin + performance.now()"));
            double answered = Clock.millis();
            if (answered - asked < quickest) {
                quickest = answered - asked;
                ahead = theirs - (asked + answered) / 2;
            }
        }
    }

    /** Row id → when it entered the DOM, once all are there or the time is over. */
    Map<String, Double> awaitSeen(Collection<String> rows, double longestMillis) {
        try {
            page.waitForFunction(
                    "ids => ids.every(id => id in window.benchSeen)",
                    List.copyOf(rows),
                    new Page.WaitForFunctionOptions().setTimeout(longestMillis));
        } catch (TimeoutError late) {
            // What is missing is counted by the caller.
        }
        return seen();
    }

    private Map<String, Double> seen() {
        Map<String, Double> seen = new HashMap<>();
        List<?> entries = (List<?>) page.evaluate("() => Object.entries(window.benchSeen)");
        for (Object each : entries) {
            List<?> entry = (List<?>) each;
            seen.put((String) entry.get(0), number(entry.get(1)) - ahead);
        }
        return seen;
    }

    static double number(Object evaluated) {
        return ((Number) evaluated).doubleValue();
    }

    @Override
    public void close() {
        context.close();
    }
}
