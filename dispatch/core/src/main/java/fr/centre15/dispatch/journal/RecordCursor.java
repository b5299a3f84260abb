package fr.centre15.dispatch.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.wire.DocumentContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of one incarnation in order, verifying each. The queue library throws undeclared checked exceptions
 * at a file that is no queue: whatever it throws counts as unreadable. Confined to one thread at a time.
 */
final class RecordCursor implements AutoCloseable {

    /** The queue pads a document to four bytes. */
    private static final int PADDING = 3;

    private final SingleChronicleQueue queue;
    private final Incarnation incarnation;
    private final RecordOpener opener;
    private final ExcerptTailer tailer;
    private byte[] buffer = new byte[8192];
    private int length;
    private long index;
    private long endOfLast;
    private long endOfSound;

    RecordCursor(SingleChronicleQueue queue, Incarnation incarnation, RecordOpener opener) throws Unsound {
        this.queue = queue;
        this.incarnation = incarnation;
        this.opener = opener;
        this.tailer = tailerOf(queue);
        tailer.singleThreadedCheckDisabled(true);
    }

    private static ExcerptTailer tailerOf(SingleChronicleQueue queue) throws Unsound {
        try {
            return queue.createTailer();
        } catch (Exception | AssertionError | InternalError e) {
            throw new Unsound(TornRecord.Reason.UNREADABLE, 0);
        }
    }

    /** Stands after the record that the mark names; false when the queue's index does not lead to it. */
    boolean standAfter(Mark mark) throws Unsound {
        if (landsOn(mark)) {
            return true;
        }
        try {
            tailer.toStart();
            return false;
        } catch (Exception | AssertionError | InternalError e) {
            throw new Unsound(TornRecord.Reason.UNREADABLE, 0);
        }
    }

    private boolean landsOn(Mark mark) {
        try {
            return tailer.moveToIndex(Queues.queueIndex(mark.index()))
                    && fetch()
                    && Arrays.equals(opener.verify(buffer, length), mark.hash());
        } catch (Exception | AssertionError | InternalError e) {
            return false;
        }
    }

    /** The record after {@code after}, or empty when nothing was written there. */
    Optional<JournalRecord> next(Mark after) throws Unsound {
        if (!fetch()) {
            return Optional.empty();
        }
        JournalRecord record =
                opener.open(buffer, length, incarnation, after, Queues.markIndex(incarnation.number(), index));
        endOfSound = endOfLast;
        return Optional.of(record);
    }

    /** The command kept beside the record just read. */
    Optional<byte[]> command() throws Unsound {
        return opener.command(buffer, length, incarnation);
    }

    /** Index of the document last fetched. */
    long index() {
        return Queues.markIndex(incarnation.number(), index);
    }

    /** The daily file the cursor stands in; null before the first. */
    @Nullable
    Path file() {
        var file = tailer.currentFile();
        return file == null ? null : file.toPath();
    }

    /** Offset in the file behind the last sound record. */
    long endOfSound() {
        return endOfSound;
    }

    private boolean fetch() throws Unsound {
        try {
            return read() || nextDay() && read();
        } catch (Unsound e) {
            throw e;
        } catch (Exception | AssertionError | InternalError e) {
            throw new Unsound(TornRecord.Reason.UNREADABLE, 0);
        }
    }

    /** A day's file may lack its end mark, which is never synced. Goes by the files, whatever days they claim. */
    private boolean nextDay() throws IOException {
        for (Path file : Incarnation.files(queue.file().toPath())) {
            OptionalLong day = DayClock.dayOf(file.getFileName().toString());
            if (day.isPresent() && day.getAsLong() > tailer.cycle() && tailer.moveToCycle((int) day.getAsLong())) {
                return true;
            }
        }
        return false;
    }

    private boolean read() throws Unsound {
        try (DocumentContext document = tailer.readingDocument()) {
            if (!document.isPresent()) {
                return false;
            }
            Bytes<?> bytes = document.wire().bytes();
            int size = (int) bytes.readRemaining();
            if (size > queue.blockSize()) {
                // A damaged length: taken at its word it would ask for more memory than there is.
                throw new Unsound(TornRecord.Reason.STRUCTURE, size);
            }
            endOfLast = bytes.readPosition() + size;
            index = document.index();
            if (buffer.length < size) {
                buffer = new byte[size + size / 4];
            }
            bytes.read(buffer, 0, size);
            length = RecordOpener.lengthIn(buffer, size);
            if (length > size || length < size - PADDING) {
                throw new Unsound(TornRecord.Reason.STRUCTURE, size);
            }
            return true;
        }
    }

    @Override
    public void close() {
        tailer.close();
    }
}
