package fr.centre15.dispatch.pipeline;

import fr.centre15.dispatch.Refusal;
import java.util.List;
import java.util.Map;

/** What the sender of a command learns, once it is true on disk. */
public sealed interface Reply {

    /**
     * @param subject id of what was created or changed; empty when there is none
     * @param events numbers of the event types that were journalled; empty when it was already so
     * @param sequence number of the SAMU's last event when this was decided
     * @param durability how safe the record is by now
     */
    record Accepted(String subject, List<Integer> events, long sequence, Durability durability) implements Reply {}

    /** @param details values for the French sentence: codes and ids, never a patient's data */
    record Refused(Refusal refusal, Map<String, String> details) implements Reply {}

    /** How safe an acknowledged record is. */
    enum Durability {
        /** On this server's disk. */
        LOCAL_DURABLE,
        /** On the standby's disk as well. */
        REPLICATED
    }

    static Reply refused(Refusal refusal) {
        return new Refused(refusal, Map.of());
    }

    default boolean isAccepted() {
        return this instanceof Accepted;
    }
}
