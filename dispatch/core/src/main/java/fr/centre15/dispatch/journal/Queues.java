package fr.centre15.dispatch.journal;

import java.nio.file.Path;
import net.openhft.chronicle.bytes.SyncMode;
import net.openhft.chronicle.core.time.TimeProvider;
import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.RollCycles;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;

/** The one place that builds a queue: daily files, synced by {@code msync(MS_SYNC)} when the appender is told to. */
final class Queues {

    private static final int TIMEOUT_MILLIS = 1_000;
    private static final int CYCLE_AND_SEQUENCE_BITS = 48;
    private static final long CYCLE_AND_SEQUENCE = (1L << CYCLE_AND_SEQUENCE_BITS) - 1;

    private Queues() {}

    static SingleChronicleQueue writable(Path folder, long blockSize, TimeProvider time) {
        return ChronicleQueue.singleBuilder(folder)
                .rollCycle(RollCycles.FAST_DAILY)
                .blockSize(blockSize)
                .syncMode(SyncMode.SYNC)
                .timeProvider(time)
                .timeoutMS(TIMEOUT_MILLIS)
                .build();
    }

    /** An earlier incarnation: the queue library never writes in it again, so it cannot trip over a torn end. */
    static SingleChronicleQueue readable(Path folder, long blockSize) {
        return ChronicleQueue.singleBuilder(folder)
                .rollCycle(RollCycles.FAST_DAILY)
                .blockSize(blockSize)
                .timeProvider(new DayClock())
                .timeoutMS(TIMEOUT_MILLIS)
                .readOnly(true)
                .build();
    }

    /** Index of a mark: 16 bits of incarnation as a hint, 48 bits of the queue's own index. */
    static long markIndex(int incarnation, long queueIndex) {
        return (long) incarnation << CYCLE_AND_SEQUENCE_BITS | queueIndex & CYCLE_AND_SEQUENCE;
    }

    static long queueIndex(long markIndex) {
        return markIndex & CYCLE_AND_SEQUENCE;
    }
}
