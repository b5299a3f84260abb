package fr.centre15.console.administration;

import com.vaadin.flow.shared.Registration;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Once a second, tells the pages that are shown to draw themselves. Thread safe. */
@Component
class Pulse {

    private final List<Runnable> shown = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("samu-supervision").daemon(true).factory());

    Pulse() {
        timer.scheduleWithFixedDelay(() -> shown.forEach(Runnable::run), 1, 1, TimeUnit.SECONDS);
    }

    /** @param page must hand over and return */
    Registration subscribe(Runnable page) {
        shown.add(page);
        return () -> shown.remove(page);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
