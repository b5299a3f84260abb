package fr.centre15.dispatch.pipeline;

import fr.centre15.dispatch.journal.Entry;
import fr.centre15.dispatch.journal.JournalFailure;
import fr.centre15.dispatch.journal.JournalWriter;
import fr.centre15.dispatch.journal.Mark;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/** A journal in memory whose disk a test can hold, break and look at. Looking is allowed from any thread. */
final class RecordingJournal implements JournalWriter {

    private static final int MANY = 1_000_000;

    private final List<Entry> appended = new CopyOnWriteArrayList<>();
    private final Map<UUID, Integer> syncOf = new ConcurrentHashMap<>();
    private final Semaphore syncs = new Semaphore(MANY);
    private volatile int synced;
    private volatile int syncCount;
    private volatile boolean broken;

    @Override
    public Mark append(Entry entry) {
        appended.add(entry);
        long position = appended.size();
        return new Mark(
                position, position, ByteBuffer.allocate(32).putLong(position).array());
    }

    @Override
    public void sync() {
        syncs.acquireUninterruptibly();
        if (broken) {
            throw new JournalFailure("the disk is broken", new java.io.IOException("test"));
        }
        int number = syncCount + 1;
        appended.subList(synced, appended.size()).forEach(entry -> syncOf.put(entry.commandId(), number));
        synced = appended.size();
        syncCount = number;
    }

    /** From now on {@code sync} waits. */
    void hold() {
        syncs.drainPermits();
    }

    void release() {
        syncs.release(MANY);
    }

    /** From now on {@code sync} fails. */
    void breakDisk() {
        broken = true;
    }

    List<Entry> appended() {
        return appended;
    }

    /** Number of the sync that made the command's entry durable. */
    int syncOf(UUID commandId) {
        return syncOf.get(commandId);
    }

    boolean isSynced(UUID commandId) {
        return syncOf.containsKey(commandId);
    }
}
