package fr.centre15.dispatch.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * The keys derived most recently for one purpose; the least recently used gives way. An empty answer is kept as well:
 * the key was destroyed. Thread-safe; derives outside its monitor, so that a reader's miss never holds up the writer.
 */
final class DerivedKeys {

    private record Name(int slot, Salt salt) {}

    private final Map<Name, Optional<SecretKey>> recent;
    private long forgotten;

    DerivedKeys(int capacity) {
        this.recent = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Name, Optional<SecretKey>> eldest) {
                return size() > capacity;
            }
        };
    }

    Optional<SecretKey> of(int slot, Salt salt, Supplier<Optional<SecretKey>> derivation) {
        Name name = new Name(slot, salt);
        long before;
        synchronized (this) {
            @Nullable Optional<SecretKey> known = recent.get(name);
            if (known != null) {
                return known;
            }
            before = forgotten;
        }
        Optional<SecretKey> derived = derivation.get();
        synchronized (this) {
            // A key destroyed while it was being derived must not come back.
            if (before == forgotten) {
                recent.put(name, derived);
            }
        }
        return derived;
    }

    /** Forgets what was derived from a slot, under whatever salt. */
    synchronized void forget(int slot) {
        forgotten++;
        recent.keySet().removeIf(name -> name.slot() == slot);
    }

    synchronized int size() {
        return recent.size();
    }
}
