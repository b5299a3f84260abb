package fr.centre15.console.smur;

import fr.centre15.console.board.WhoGoes.Nearby;
import fr.centre15.console.gazetteer.DefibrillatorRegister;
import fr.centre15.dispatch.location.SearchUnavailable;
import fr.centre15.dispatch.location.Wgs84Position;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Defibrillators that a screen may ask for while it is drawn: answers with what is known, and has the register asked by its
 * own thread, a bounded number of questions waiting. A register that does not answer is asked again. Thread safe.
 */
final class DefibrillatorsAtHand implements AutoCloseable {

    private static final double WITHIN_METRES = 1_500;
    private static final int MOST = 3;
    private static final int MOST_SCENES = 64;
    private static final int MOST_WAITING = 16;
    private static final Nearby UNKNOWN = new Nearby(List.of(), false);

    private final DefibrillatorRegister register;
    private final LinkedHashMap<Wgs84Position, Nearby> scenes = new LinkedHashMap<>(16, 0.75f, true);
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("samu-defibrillators").daemon(true).factory());

    DefibrillatorsAtHand(DefibrillatorRegister register) {
        this.register = register;
    }

    Nearby near(Wgs84Position scene) {
        synchronized (scenes) {
            Optional<Nearby> known = Optional.ofNullable(scenes.get(scene));
            if (known.isPresent()) {
                return known.get();
            }
            scenes.put(scene, UNKNOWN);
            if (scenes.size() > MOST_SCENES) {
                scenes.pollFirstEntry();
            }
        }
        ask(scene);
        return UNKNOWN;
    }

    private void ask(Wgs84Position scene) {
        try {
            worker.execute(() -> answer(scene));
        } catch (RejectedExecutionException full) {
            forget(scene);
        }
    }

    private void answer(Wgs84Position scene) {
        try {
            Nearby found = new Nearby(register.near(scene, WITHIN_METRES, MOST), true);
            synchronized (scenes) {
                scenes.replace(scene, found);
            }
        } catch (SearchUnavailable unavailable) {
            forget(scene);
        }
    }

    private void forget(Wgs84Position scene) {
        synchronized (scenes) {
            scenes.remove(scene);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
