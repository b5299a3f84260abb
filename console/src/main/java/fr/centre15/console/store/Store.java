package fr.centre15.console.store;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * The store as the rest of the application sees it, with or without a database. Thread safe.
 *
 * @param status how it stands now
 * @param closedFiles what can be looked up; empty when this instance has no database
 */
public record Store(Supplier<StoreStatus> status, Optional<ClosedFiles> closedFiles) {

    /** The store of an instance without a database. */
    static Store notConfigured(Instant since) {
        StoreStatus never =
                new StoreStatus(StoreStatus.State.NOT_CONFIGURED, since, OptionalLong.empty(), 0, Optional.empty());
        return new Store(() -> never, Optional.empty());
    }
}
