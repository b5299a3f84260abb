package fr.centre15.console.security;

import fr.centre15.console.engine.MonotonicClock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing without ever locking anyone out: per account and source, five free tries, then a wait that doubles
 * up to a minute, by the monotonic clock. From another source the same account is untouched. Thread safe; bounded: every entry has cost its
 * author a password check, and the oldest goes first.
 *
 * <p>At most 18 tries of one account from one source are looked at in ten minutes.
 */
final class LoginBackOff {

    private static final int FREE_TRIES = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

    private final MonotonicClock clock;
    private final int capacity;
    private final Map<Key, Tries> tries;

    LoginBackOff(MonotonicClock clock, int capacity) {
        this.clock = clock;
        this.capacity = capacity;
        this.tries = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Tries> eldest) {
                return size() > LoginBackOff.this.capacity;
            }
        };
    }

    private record Key(String login, String source) {}

    /** Times in nanoseconds of the monotonic clock. */
    private record Tries(int count, long last, long nextAllowed) {}

    /**
     * Counts a try before its password is looked at, so that parallel tries count too.
     *
     * @return how long to wait; zero when the password may be looked at now
     */
    synchronized Duration begin(String login, String source) {
        long now = clock.nanos();
        Key key = new Key(login, source);
        Tries before = tries.get(key);
        if (before == null || now - before.last() > FORGOTTEN_AFTER.toNanos()) {
            tries.put(key, new Tries(1, now, now));
            return Duration.ZERO;
        }
        long tooEarlyBy = before.nextAllowed() - now;
        if (tooEarlyBy > 0) {
            return Duration.ofNanos(tooEarlyBy);
        }
        int count = before.count() + 1;
        tries.put(key, new Tries(count, now, now + waitAfter(count).toNanos()));
        return Duration.ZERO;
    }

    synchronized void succeeded(String login, String source) {
        tries.remove(new Key(login, source));
    }

    synchronized int size() {
        return tries.size();
    }

    private static Duration waitAfter(int count) {
        if (count < FREE_TRIES) {
            return Duration.ZERO;
        }
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE_TRIES, 10));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }
}
