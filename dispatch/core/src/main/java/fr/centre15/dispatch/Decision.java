package fr.centre15.dispatch;

import java.util.List;
import java.util.Map;

/** What the rules answer to a command. */
public sealed interface Decision {

    /**
     * @param events what becomes true, in order; empty when the command asks for what is already so
     * @param subject id of the thing created or changed, for the caller's answer; empty when there is none
     */
    record Accepted(List<DomainEvent> events, String subject) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** @param details values for the French sentence: codes and ids, never a patient's data */
    record Refused(Refusal refusal, Map<String, String> details) implements Decision {
        public Refused {
            details = Map.copyOf(details);
        }
    }

    static Decision accept(Object subject, DomainEvent... events) {
        return new Accepted(List.of(events), subject.toString());
    }

    /** What was asked for is already so: nothing happens, and that is no fault. */
    static Decision alreadySo(Object subject) {
        return new Accepted(List.of(), subject.toString());
    }

    static Decision refuse(Refusal refusal) {
        return new Refused(refusal, Map.of());
    }

    static Decision refuse(Refusal refusal, String detail, Object value) {
        return new Refused(refusal, Map.of(detail, value.toString()));
    }

    static Decision refuse(Refusal refusal, String detail, Object value, String detail2, Object value2) {
        return new Refused(refusal, Map.of(detail, value.toString(), detail2, value2.toString()));
    }
}
