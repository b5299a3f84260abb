package fr.centre15.console.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Keeps a page that is shown up to date from outside its session: whoever tells of a change hands over to a thread of its
 * own and returns, and never more than one drawing of a page waits. Ends with the page. Thread safe.
 */
public final class LiveDrawing {

    private final AtomicBoolean waiting = new AtomicBoolean();
    private final OwedDrawing owed = new OwedDrawing();
    private final Runnable draw;
    private volatile Optional<UI> shownIn = Optional.empty();
    private Optional<Registration> subscription = Optional.empty();

    private LiveDrawing(Runnable draw) {
        this.draw = draw;
    }

    /**
     * Draws the page after each change for as long as it is shown.
     *
     * @param changes given what to run after a change; what runs returns at once, on any thread
     * @param draw under the session's lock
     */
    public static LiveDrawing of(Component page, Function<Runnable, Registration> changes, Runnable draw) {
        LiveDrawing live = new LiveDrawing(draw);
        page.addAttachListener(attach -> live.begin(attach.getUI(), changes));
        page.addDetachListener(_ -> live.end());
        return live;
    }

    /** For a page that nothing outside changes but what it asked for itself. */
    public static LiveDrawing ofOwnAnswers(Component page) {
        return of(page, _ -> () -> {}, () -> {});
    }

    private void begin(UI ui, Function<Runnable, Registration> changes) {
        waiting.set(false);
        shownIn = Optional.of(ui);
        subscription = Optional.of(changes.apply(this::changed));
    }

    private void end() {
        shownIn = Optional.empty();
        subscription.ifPresent(Registration::remove);
        subscription = Optional.empty();
    }

    private void changed() {
        if (waiting.compareAndSet(false, true)) {
            inPage(ui -> {
                waiting.set(false);
                boolean due = owed.isDue(ui);
                if (due) {
                    draw.run();
                }
                return due;
            });
        }
    }

    /** Changes the page from outside, once; nothing happens when it is no longer shown. */
    public void show(Runnable change) {
        inPage(_ -> {
            change.run();
            return true;
        });
    }

    /** @param change under the session's lock; says whether there is something to push */
    private void inPage(Predicate<UI> change) {
        shownIn.ifPresent(ui -> Thread.ofVirtual().name("samu-draw").start(() -> in(ui, change)));
    }

    private void in(UI ui, Predicate<UI> change) {
        try {
            ui.access(() -> {
                if (change.test(ui)) {
                    ui.push();
                }
            });
        } catch (UIDetachedException closed) {
            // The browser went away between the two: nobody is left to be told.
            shownIn = Optional.empty();
        }
    }
}
