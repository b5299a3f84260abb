package fr.centre15.console.board;

import com.vaadin.flow.shared.Registration;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.ApplicationContext;

/** Holds the thread that publishes the board of a running console, until closed. */
public final class StuckPublisher implements AutoCloseable {

    private final CountDownLatch end = new CountDownLatch(1);
    private final Registration console;

    public StuckPublisher(ApplicationContext application) {
        console = application.getBean(BoardPublisher.class).subscribe(this::holdOn);
    }

    private void holdOn() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        console.remove();
        end.countDown();
    }
}
