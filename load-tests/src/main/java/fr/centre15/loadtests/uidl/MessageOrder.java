package fr.centre15.loadtests.uidl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Puts messages of two channels, answers and push, back into the server's order. Not thread-safe. */
public final class MessageOrder {

    private final TreeMap<Integer, UidlMessage> early = new TreeMap<>();
    private int last = -1;

    /** @return the messages that may be applied now, in their order; what was seen before is left out */
    public List<UidlMessage> take(UidlMessage message) {
        List<UidlMessage> due = new ArrayList<>();
        if (message.syncId() < 0) {
            due.add(message);
            return due;
        }
        if (message.isWhole()) {
            last = message.syncId() - 1;
            early.headMap(message.syncId()).clear();
        }
        if (message.syncId() > last) {
            early.put(message.syncId(), message);
        }
        Optional<UidlMessage> next = Optional.ofNullable(early.remove(last + 1));
        while (next.isPresent()) {
            due.add(next.get());
            last++;
            next = Optional.ofNullable(early.remove(last + 1));
        }
        return due;
    }

    /** Number of the last message in order. */
    public int last() {
        return last;
    }

    /** A message is missing while later ones are here. */
    public boolean hasGap() {
        return !early.isEmpty();
    }
}
