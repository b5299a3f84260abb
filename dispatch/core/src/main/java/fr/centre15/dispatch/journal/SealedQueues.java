package fr.centre15.dispatch.journal;

import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;

/** Queues of earlier incarnations, opened for reading only. */
record SealedQueues(long blockSize) implements Walk.QueueSource {

    @Override
    public SingleChronicleQueue open(Incarnation incarnation) {
        return Queues.readable(incarnation.folder(), blockSize);
    }

    @Override
    public boolean shared(Incarnation incarnation) {
        return false;
    }
}
