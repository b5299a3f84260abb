package fr.centre15.console.gazetteer;

import fr.centre15.dispatch.location.SearchUnavailable;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers that a screen may ask for while it is drawn: says what is known, and has the register asked by a thread of its own,
 * a bounded number of questions waiting. A register that does not answer is asked again by the next drawing. Thread safe.
 *
 * @param <Q> a question, compared by equality
 */
public final class AtHand<Q, A> implements AutoCloseable {

    private static final int MOST_KNOWN = 64;
    private static final int MOST_WAITING = 16;

    private static final Logger LOG = LoggerFactory.getLogger(AtHand.class);

    /** A register imported since is seen after so long. */
    private static final long KEPT_NANOS = TimeUnit.MINUTES.toNanos(2);

    private final Function<Q, A> register;
    private final LinkedHashMap<Q, Known<A>> known = new LinkedHashMap<>(16, 0.75f, true);
    private final ThreadPoolExecutor worker;

    /** An answer, empty while it is awaited, and when it was asked for. */
    private record Known<A>(Optional<A> answer, long since) {}

    /** @param register may take a second, and throw {@link SearchUnavailable} */
    public AtHand(String name, Function<Q, A> register) {
        this.register = register;
        this.worker = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().name(name).daemon(true).factory());
    }

    /** What is known now; empty while the register has not answered. */
    public Optional<A> of(Q question) {
        Optional<A> former;
        synchronized (known) {
            Known<A> before = known.get(question);
            long now = System.nanoTime();
            if (before != null && now - before.since < KEPT_NANOS) {
                return before.answer;
            }
            // The former answer stands until there is a newer one.
            former = before == null ? Optional.empty() : before.answer;
            known.put(question, new Known<>(former, now));
            if (known.size() > MOST_KNOWN) {
                known.pollFirstEntry();
            }
        }
        ask(question);
        return former;
    }

    private void ask(Q question) {
        try {
            worker.execute(() -> answer(question));
        } catch (RejectedExecutionException full) {
            forget(question);
        }
    }

    private void answer(Q question) {
        try {
            A answer = register.apply(question);
            synchronized (known) {
                known.replace(question, new Known<>(Optional.of(answer), System.nanoTime()));
            }
        } catch (SearchUnavailable unavailable) {
            forget(question);
        } catch (RuntimeException fault) {
            LOG.warn(
                    "{} broke: {}",
                    Thread.currentThread().getName(),
                    fault.getClass().getSimpleName());
            forget(question);
        }
    }

    private void forget(Q question) {
        synchronized (known) {
            known.remove(question);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
