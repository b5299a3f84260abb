package fr.centre15.console.demo;

import fr.centre15.console.engine.DispatchGateway;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Plays: once the doors are open, lets every player have its turn twice a second, on one thread. */
final class Exercise implements ApplicationListener<ApplicationReadyEvent>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Exercise.class);
    private static final long BEAT_MILLIS = 500;

    private final DispatchGateway gateway;
    private final DemoTerritory territory;
    private final List<Player> players;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("samu-demo").daemon(true).factory());

    Exercise(DispatchGateway gateway, DemoTerritory territory, List<Player> players) {
        this.gateway = gateway;
        this.territory = territory;
        this.players = List.copyOf(players);
    }

    /** Makes the territory and the colleagues known; again at each start, which changes nothing. */
    void declare() {
        territory.declare(gateway);
        DemoColleagues.declare(gateway);
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        timer.scheduleWithFixedDelay(this::beat, 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        for (Player player : players) {
            try {
                Instant now = gateway.clock().instant();
                player.beat(now, gateway.state()).forEach(asked -> gateway.send(asked.actor(), asked.command()));
            } catch (RuntimeException fault) {
                LOG.error(
                        "{} stumbled: {}",
                        player.getClass().getSimpleName(),
                        fault.getClass().getSimpleName(),
                        fault);
            }
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
