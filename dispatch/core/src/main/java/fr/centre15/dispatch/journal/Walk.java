package fr.centre15.dispatch.journal;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the incarnations record by record, never beyond the end that the next opening states. Confined to one
 * thread at a time.
 */
final class Walk implements AutoCloseable {

    /** Opens the queue of an incarnation; the walk closes what it opened, except a queue that is being written. */
    interface QueueSource {
        SingleChronicleQueue open(Incarnation incarnation);

        boolean shared(Incarnation incarnation);
    }

    private final Deque<Incarnation> ahead;
    private final QueueSource queues;
    private final RecordOpener opener;
    private final Predicate<Incarnation> archived;
    private Mark last;
    private boolean entering;
    private @Nullable Incarnation here;
    private @Nullable SingleChronicleQueue queue;
    private @Nullable RecordCursor cursor;

    Walk(Timeline timeline, Mark from, QueueSource queues, KeyRing keys, Predicate<Incarnation> archived) {
        this.ahead = new ArrayDeque<>(timeline.after(from.position()));
        this.queues = queues;
        this.opener = new RecordOpener(keys);
        this.archived = archived;
        this.last = from;
        if (ahead.isEmpty() && !from.equals(Mark.BEGINNING)) {
            throw new JournalCorrupted("position " + from.position() + " is not in this journal");
        }
    }

    Mark last() {
        return last;
    }

    /** The incarnation being read; null before the first record and after the last incarnation. */
    @Nullable
    Incarnation here() {
        return here;
    }

    @Nullable
    RecordCursor cursor() {
        return cursor;
    }

    /**
     * The next record, or empty when the last incarnation has no more.
     *
     * @throws Unsound when the record of the last incarnation, whose end nobody stated, does not verify
     * @throws JournalCorrupted when a record of an incarnation with a stated end does not verify
     */
    Optional<JournalRecord> next() throws Unsound {
        try {
            while (here == null || last.position() >= here.endsAt()) {
                if (ahead.isEmpty()) {
                    return Optional.empty();
                }
                enter(ahead.removeFirst());
            }
            if (cursor == null) {
                throw new Unsound(TornRecord.Reason.UNREADABLE, 0);
            }
            Optional<JournalRecord> record = cursor.next(last);
            record.ifPresent(found -> last = found.mark());
            if (record.isEmpty() && here.endsAt() != Long.MAX_VALUE) {
                throw missing(here, null);
            }
            entering = false;
            return record;
        } catch (Unsound e) {
            if (here != null && (entering && archived.test(here) || here.endsAt() != Long.MAX_VALUE)) {
                throw missing(here, e);
            }
            throw e;
        }
    }

    private RuntimeException missing(Incarnation incarnation, @Nullable Unsound cause) {
        String record = "record " + (last.position() + 1);
        return entering && archived.test(incarnation)
                ? new JournalArchived(record + " was moved to the archive")
                : new JournalCorrupted(record + (cause == null ? " is missing" : " is damaged"), cause);
    }

    private void enter(Incarnation incarnation) throws Unsound {
        leave();
        here = incarnation;
        entering = true;
        RecordCursor entered = cursorOf(incarnation);
        cursor = entered;
        Mark start = incarnation.opening().resume();
        if (last.position() < start.position()) {
            throw new JournalCorrupted("record " + (last.position() + 1) + " is missing");
        }
        if (last.position() == start.position()) {
            if (!Arrays.equals(last.hash(), start.hash())) {
                throw new JournalCorrupted("incarnation " + incarnation.number() + " follows another record");
            }
        } else if (!entered.standAfter(last)) {
            search(entered, incarnation, start);
        }
    }

    private RecordCursor cursorOf(Incarnation incarnation) throws Unsound {
        try {
            queue = queues.open(incarnation);
            return new RecordCursor(queue, incarnation, opener);
        } catch (Unsound e) {
            throw e;
        } catch (Exception | AssertionError | InternalError e) {
            throw new Unsound(TornRecord.Reason.UNREADABLE, 0);
        }
    }

    /** The index did not lead to the mark, so every record before it is read. */
    private void search(RecordCursor entered, Incarnation incarnation, Mark start) {
        Mark wanted = last;
        last = start;
        try {
            while (last.position() < wanted.position()) {
                Optional<JournalRecord> record = entered.next(last);
                if (record.isEmpty()) {
                    throw missing(incarnation, null);
                }
                last = record.get().mark();
                entering = false;
            }
        } catch (Unsound e) {
            throw missing(incarnation, e);
        }
        if (!last.equals(wanted)) {
            throw new JournalCorrupted("position " + wanted.position() + " holds another record than the mark says");
        }
    }

    private void leave() {
        if (cursor != null) {
            cursor.close();
        }
        if (queue != null && here != null && !queues.shared(here)) {
            queue.close();
        }
        cursor = null;
        queue = null;
        here = null;
    }

    @Override
    public void close() {
        leave();
    }
}
