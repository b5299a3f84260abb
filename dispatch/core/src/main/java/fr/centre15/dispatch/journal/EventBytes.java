package fr.centre15.dispatch.journal;

import java.util.Optional;
import java.util.UUID;

/**
 * One event as the registry encoded it.
 *
 * @param type number in the event registry, never reused
 * @param version version of the event's encoding
 * @param file regulation file under whose key the event is sealed; empty = the SAMU's day key
 * @param content encoded event; holds patient data, so it is never printed
 */
public record EventBytes(int type, int version, Optional<UUID> file, byte[] content) {

    @Override
    public String toString() {
        return "EventBytes[" + type + "v" + version + "]";
    }
}
