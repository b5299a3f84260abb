package fr.centre15.console.administration;

import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.dispatch.Stamp;
import fr.centre15.dispatch.codec.EventType;
import fr.centre15.dispatch.codec.MalformedContent;
import fr.centre15.dispatch.journal.Journal;
import fr.centre15.dispatch.journal.JournalArchived;
import fr.centre15.dispatch.journal.JournalCorrupted;
import fr.centre15.dispatch.journal.JournalReader;
import fr.centre15.dispatch.journal.JournalRecord;
import fr.centre15.dispatch.journal.Mark;
import fr.centre15.dispatch.pipeline.EventRegistry;
import fr.centre15.dispatch.pipeline.Replay;
import fr.centre15.dispatch.staff.StaffEvent;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The newest accesses of this run, read from the journal on a thread of its own: what is shown is on disk. Holds
 * {@value #KEPT} lines; older ones stay in the journal. Thread safe.
 */
@Component
class AccessLog implements Accesses {

    static final int KEPT = 500;

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int ACCESS_RECORDED = EventRegistry.ALL.stream()
            .filter(type -> type.type() == StaffEvent.AccessRecorded.class)
            .mapToInt(EventType::number)
            .findFirst()
            .orElseThrow();

    private final Journal journal;
    private final String samu;
    private final Mark from;
    private final Deque<Line> lines = new ArrayDeque<>();
    private final Semaphore wakeUps = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    AccessLog(Journal journal, DispatchGateway gateway) {
        this.journal = journal;
        this.samu = gateway.samu().code();
        this.from = journal.durableMark();
        this.thread = Thread.ofPlatform().name("samu-accesses").daemon(true).unstarted(this::run);
        gateway.pipeline().onPublished(_ -> wake());
        thread.start();
    }

    @Override
    public List<Line> newest() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    private void wake() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    private void run() {
        try (JournalReader reader = journal.readerAfter(from)) {
            while (closing.getCount() > 0) {
                Optional<JournalRecord> next = reader.next();
                if (next.isPresent()) {
                    note(next.get());
                } else if (wakeUps.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    wakeUps.drainPermits();
                }
            }
        } catch (JournalCorrupted | JournalArchived | MalformedContent unreadable) {
            LOG.error("accesses are no longer shown: {}", unreadable.getClass().getSimpleName(), unreadable);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(JournalRecord journalled) {
        if (!journalled.samu().equals(samu)) {
            return;
        }
        for (JournalRecord.ReadEvent event : journalled.events()) {
            if (event.type() == ACCESS_RECORDED && event.content().isPresent()) {
                byte[] content = event.content().get();
                if (EventRegistry.decode(event.type(), event.version(), content)
                        instanceof StaffEvent.AccessRecorded(var access)) {
                    Stamp stamp = Replay.stampOf(journalled);
                    add(new Line(journalled.mark().position(), stamp.at(), stamp.actor(), access));
                }
            }
        }
    }

    private void add(Line line) {
        synchronized (lines) {
            lines.addFirst(line);
            if (lines.size() > KEPT) {
                lines.removeLast();
            }
        }
    }

    /** Never interrupts: an interrupt would close the journal's files under the writer. */
    @PreDestroy
    void stop() {
        closing.countDown();
        wake();
        try {
            thread.join(LOOK_EVERY.multipliedBy(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
