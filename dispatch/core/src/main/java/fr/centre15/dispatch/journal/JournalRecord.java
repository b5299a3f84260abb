package fr.centre15.dispatch.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One entry as read back: verified by tag and chain, decrypted as far as keys still exist.
 *
 * @param mark where the record lies; a follower keeps it as its checkpoint
 */
public record JournalRecord(
        Mark mark,
        String samu,
        long firstSequence,
        long epoch,
        long atMicros,
        UUID commandId,
        String actor,
        List<ReadEvent> events) {

    /**
     * One event read back.
     *
     * @param content empty when the key of the regulation file was destroyed ("Effacé")
     */
    public record ReadEvent(int type, int version, Optional<UUID> file, Optional<byte[]> content) {

        @Override
        public String toString() {
            return "ReadEvent[" + type + "v" + version + "]";
        }
    }

    @Override
    public String toString() {
        return "JournalRecord[" + mark.position() + " " + samu + " " + firstSequence + "]";
    }
}
