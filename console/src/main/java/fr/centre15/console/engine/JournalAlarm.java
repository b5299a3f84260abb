package fr.centre15.console.engine;

import fr.centre15.dispatch.journal.JournalFailure;
import fr.centre15.dispatch.pipeline.Pipeline;
import java.time.Duration;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a failing journal ends in: every screen turns red, then the process exits, so that nobody goes on with a console
 * that no longer records.
 */
final class JournalAlarm {

    /** "An input/output error occurred" in the convention of sysexits. */
    static final int EXIT_CODE = 74;

    private static final Logger LOG = LoggerFactory.getLogger(JournalAlarm.class);

    private final Duration untilExit;
    private final IntConsumer exit;

    /** @param untilExit long enough for the screens to be told */
    JournalAlarm(Duration untilExit, IntConsumer exit) {
        this.untilExit = untilExit;
        this.exit = exit;
    }

    void watch(Pipeline pipeline) {
        pipeline.onFailure(this::failed);
    }

    private void failed(JournalFailure failure) {
        LOG.error("the journal failed: {}", failure.getMessage(), failure);
        Thread.ofPlatform().name("samu-exit").start(() -> {
            try {
                Thread.currentThread().join(untilExit);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exit.accept(EXIT_CODE);
        });
    }
}
