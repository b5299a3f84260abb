package fr.centre15.console.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LiveDrawingTest {

    private final List<Runnable> told = new ArrayList<>();
    private final AtomicInteger drawings = new AtomicInteger();
    private final Window window = new Window();
    private final Div page = new Div();
    private final LiveDrawing live = LiveDrawing.of(page, this::subscribe, drawings::incrementAndGet);

    @Test
    void shouldNeverLetMoreThanOneDrawingWait() {
        window.add(page);

        change();
        change();
        change();
        await().atMost(Duration.ofSeconds(5)).until(() -> window.waiting.size() == 1);
        window.catchUp();

        assertThat(drawings).hasValue(1);
        assertThat(window.pushes).isEqualTo(1);
    }

    @Test
    void shouldDrawAgainForWhatChangedAfterADrawing() {
        window.add(page);

        change();
        await().atMost(Duration.ofSeconds(5)).until(() -> window.waiting.size() == 1);
        window.catchUp();
        change();
        await().atMost(Duration.ofSeconds(5)).until(() -> window.waiting.size() == 1);
        window.catchUp();

        assertThat(drawings).hasValue(2);
    }

    @Test
    void shouldHearOfNothingOnceThePageIsLeft() {
        window.add(page);

        window.remove(page);
        live.show(drawings::incrementAndGet);

        assertThat(told).isEmpty();
        assertThat(window.waiting).isEmpty();
    }

    @Test
    void shouldDrawAfterItIsShownAgainThoughItsLastDrawingWasNeverDone() {
        window.add(page);
        change();
        await().atMost(Duration.ofSeconds(5)).until(() -> window.waiting.size() == 1);
        window.remove(page);
        window.waiting.clear();

        window.add(page);
        change();

        await().atMost(Duration.ofSeconds(5)).until(() -> window.waiting.size() == 1);
    }

    @Test
    void shouldForgetABrowserThatWentAway() {
        window.add(page);
        window.gone = true;

        live.show(drawings::incrementAndGet);
        await().atMost(Duration.ofSeconds(5)).until(() -> window.refused.get() == 1);
        await().atMost(Duration.ofSeconds(5)).until(() -> {
            live.show(drawings::incrementAndGet);
            int refusedSoFar = window.refused.get();
            live.show(drawings::incrementAndGet);
            return refusedSoFar == window.refused.get();
        });

        assertThat(drawings).hasValue(0);
    }

    private Registration subscribe(Runnable page) {
        told.add(page);
        return () -> told.remove(page);
    }

    private void change() {
        told.forEach(Runnable::run);
    }

    /** A browser window whose session is busy until {@link #catchUp}. */
    private static final class Window extends UI {

        final ConcurrentLinkedQueue<Command> waiting = new ConcurrentLinkedQueue<>();
        final AtomicInteger refused = new AtomicInteger();
        volatile boolean gone;
        int pushes;

        @Override
        public Future<Void> access(Command command) {
            if (gone) {
                refused.incrementAndGet();
                throw new UIDetachedException();
            }
            waiting.add(command);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void push() {
            pushes++;
        }

        void catchUp() {
            while (!waiting.isEmpty()) {
                waiting.remove().execute();
            }
        }
    }
}
