package fr.centre15.loadtests.bench;

import com.microsoft.playwright.Page;
import fr.centre15.loadtests.measure.Sample;
import java.util.ArrayList;
import java.util.List;

/**
 * One window of keys on a board that shows a file: from the key's own time stamp to the change of the screen that answers
 * it. The baseline is an event of the same page that the server takes and answers without a change: a draft of a field that
 * it does not keep.
 */
final class KeyToScreen {

    private static final String WATCH = """
            () => {
              const app = document.querySelector('.app');
              window.benchKeys = [];
              new MutationObserver(() => {
                if (window.benchPressed) window.benchKeys.push(performance.now() - window.benchPressed);
                window.benchPressed = 0;
              }).observe(app, { attributes: true, attributeFilter: ['data-acked'] });
              window.benchEmpty = () => new Promise(done => {
                const from = performance.now();
                const observer = new PerformanceObserver(list => {
                  const answer = list.getEntries().find(each => each.name.includes('v-r=uidl'));
                  if (!answer) return;
                  observer.disconnect();
                  done(answer.responseEnd - from);
                });
                observer.observe({ type: 'resource' });
                app.dispatchEvent(new CustomEvent('samu-draft',
                  { bubbles: true, detail: { field: 'none', file: '', text: '', rev: 0 } }));
              });
            }""";

    private final Page page;

    KeyToScreen(Page page) {
        this.page = page;
    }

    void watch() {
        page.evaluate(WATCH);
    }

    /** Priorities 1 and 2 in turn: each changes the file, its row and the chronology. */
    Sample ofKeys(int count) {
        page.evaluate("() => { window.benchKeys = []; }");
        for (int i = 0; i < count; i++) {
            page.keyboard().press(i % 2 == 0 ? "Digit1" : "Digit2");
            page.waitForFunction("count => window.benchKeys.length >= count", i + 1);
        }
        return sample((List<?>) page.evaluate("() => window.benchKeys"));
    }

    Sample ofEmptyEvents(int count) {
        List<Object> millis = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            millis.add(page.evaluate("() => window.benchEmpty()"));
        }
        return sample(millis);
    }

    private static Sample sample(List<?> millis) {
        return Sample.of(millis.stream().map(WatchedPage::number).toList());
    }
}
