package fr.centre15.console.gazetteer;

import fr.centre15.dispatch.location.SearchUnavailable;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Answers that a screen may ask for while it is drawn: says what is known, and has the register asked by a thread of its own,
 * a bounded number of questions waiting. A register that does not answer is asked again by the next drawing. Thread safe.
 *
 * @param <Q> a question, compared by equality
 */
public final class AtHand<Q, A> implements AutoCloseable {

    private static final int MOST_KNOWN = 64;
    private static final int MOST_WAITING = 16;

    private final Function<Q, A> register;
    private final LinkedHashMap<Q, Optional<A>> known = new LinkedHashMap<>(16, 0.75f, true);
    private final ThreadPoolExecutor worker;

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
        synchronized (known) {
            Optional<Optional<A>> before = Optional.ofNullable(known.get(question));
            if (before.isPresent()) {
                return before.get();
            }
            known.put(question, Optional.empty());
            if (known.size() > MOST_KNOWN) {
                known.pollFirstEntry();
            }
        }
        ask(question);
        return Optional.empty();
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
                known.replace(question, Optional.of(answer));
            }
        } catch (SearchUnavailable unavailable) {
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
