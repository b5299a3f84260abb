package fr.centre15.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import fr.centre15.dispatch.regulation.RegulationFileId;
import java.util.ArrayList;
import java.util.List;

/** A person at a workstation: presses keys, reads the screen. */
final class Operator {

    private static final double PATIENCE_MILLIS = 20_000;

    private final Page page;
    private final String base;
    private final List<String> dialogs = new ArrayList<>();
    private Keyboard keyboard;

    private Operator(Page page, String base) {
        this.page = page;
        this.base = base;
        this.keyboard = new Keyboard(page.context().newCDPSession(page), Keyboard.Layout.AZERTY);
        page.onDialog(dialog -> {
            dialogs.add(dialog.type());
            dialog.accept();
        });
    }

    static Operator at(BrowserContext context, String base) {
        return new Operator(context.newPage(), base);
    }

    /** Another tab of the same browser, at the board. */
    Operator anotherTab() {
        Operator tab = at(page.context(), base);
        tab.opens("/");
        tab.awaitsBoard();
        return tab;
    }

    Operator on(Keyboard.Layout layout) {
        keyboard = new Keyboard(page.context().newCDPSession(page), layout);
        return this;
    }

    void opens(String path) {
        page.navigate(base + path);
    }

    void logsIn(String login, String password) {
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.locator("form button").click();
        awaitsBoard();
    }

    void awaitsBoard() {
        see(page.locator(".app[data-beat]"));
    }

    Page page() {
        return page;
    }

    Keyboard keyboard() {
        return keyboard;
    }

    /** Dialogs that the page opened; none is ever right. */
    List<String> dialogs() {
        return dialogs;
    }

    void presses(String... chords) {
        keyboard.press(chords);
    }

    void types(String text) {
        keyboard.type(text);
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    void see(Locator what) {
        assertThat(what.first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
    }

    void sees(String selector, String text) {
        see(page.locator(selector, new Page.LocatorOptions().setHasText(text)));
    }

    void seesNo(String selector) {
        assertThat(page.locator(selector))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLIS));
    }

    /** The result line says it. */
    void isTold(String sentence) {
        sees(".result", sentence);
    }

    /** The number of the file in the middle, once one is there. */
    RegulationFileId file() {
        see(page.locator(".app[data-file]:not([data-file='']) .fh"));
        return RegulationFileId.parse(page.locator(".app").getAttribute("data-file"));
    }

    /** Waits until the middle shows this file. */
    void sees(RegulationFileId file) {
        see(page.locator(".app[data-file='" + file + "'] .fh"));
    }

    /** The note field of the file shown. */
    Locator note() {
        return page.locator("textarea[data-action=note]");
    }

    void waitsUntil(java.util.function.BooleanSupplier condition) {
        page.waitForCondition(condition, new Page.WaitForConditionOptions().setTimeout(PATIENCE_MILLIS));
    }
}
