package fr.centre15.console.api;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The wall clock of the running console, which a test may move; whoever does puts it back. */
@TestConfiguration(proxyBeanMethods = false)
public class MovableClock {

    private static final AtomicReference<Duration> MOVED = new AtomicReference<>(Duration.ZERO);

    public static void moveBy(Duration by) {
        MOVED.set(by);
    }

    @Bean
    @Primary
    InstantSource movableClock() {
        return () -> Clock.systemUTC().instant().plus(MOVED.get());
    }
}
