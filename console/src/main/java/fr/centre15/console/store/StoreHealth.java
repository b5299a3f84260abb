package fr.centre15.console.store;

import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Tells operations whether the database is followed; says nothing else. Intake is healthy without it. */
final class StoreHealth implements HealthIndicator {

    private final Supplier<StoreStatus> status;

    StoreHealth(Supplier<StoreStatus> status) {
        this.status = status;
    }

    @Override
    public Health health() {
        StoreStatus now = status.get();
        return (switch (now.state()) {
                    case NOT_CONFIGURED -> Health.unknown();
                    case CATCHING_UP, UP_TO_DATE -> Health.up();
                    case DOWN -> Health.down();
                })
                .build();
    }
}
