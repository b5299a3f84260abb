package fr.centre15.dispatch.journal;

import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;

/** The queue being written, and those of earlier incarnations. */
record LiveQueues(int incarnation, SingleChronicleQueue live, long blockSize) implements Walk.QueueSource {

    @Override
    public SingleChronicleQueue open(Incarnation wanted) {
        return shared(wanted) ? live : Queues.readable(wanted.folder(), blockSize);
    }

    @Override
    public boolean shared(Incarnation wanted) {
        return wanted.number() == incarnation;
    }
}
