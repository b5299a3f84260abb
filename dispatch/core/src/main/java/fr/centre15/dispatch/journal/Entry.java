package fr.centre15.dispatch.journal;

import java.util.List;
import java.util.UUID;

/**
 * What one accepted command leaves in the journal: its events and, beside them as evidence, the command itself.
 * Written whole or not at all.
 *
 * @param samu the SAMU whose state the events change
 * @param firstSequence dense per-SAMU number of the first event, from 1
 * @param epoch epoch of the owner that decided (1 on a single node)
 * @param atMicros instant stamped by the gateway, UTC microseconds since 1970
 * @param commandId id of the command, also its idempotency key
 * @param actor who asked: a technical id, never a name
 * @param events what was decided, in order; may not be empty
 * @param command the raw command, evidence only: replay never reads it
 */
public record Entry(
        String samu,
        long firstSequence,
        long epoch,
        long atMicros,
        UUID commandId,
        String actor,
        List<EventBytes> events,
        byte[] command) {

    public Entry {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("an entry holds at least one event");
        }
    }

    @Override
    public String toString() {
        return "Entry[" + samu + " " + firstSequence + " +" + events.size() + "]";
    }
}
