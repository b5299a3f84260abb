package fr.centre15.dispatch.pipeline;

import fr.centre15.dispatch.DomainEvent;
import fr.centre15.dispatch.call.CallCodecs;
import fr.centre15.dispatch.codec.EventType;
import fr.centre15.dispatch.codec.MalformedContent;
import fr.centre15.dispatch.journal.EventBytes;
import fr.centre15.dispatch.location.LocationCodecs;
import fr.centre15.dispatch.orientation.OrientationCodecs;
import fr.centre15.dispatch.outbox.Outbox;
import fr.centre15.dispatch.regulation.RegulationCodecs;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.samu.SamuCodecs;
import fr.centre15.dispatch.smur.FleetCodecs;
import fr.centre15.dispatch.staff.StaffCodecs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every kind of event by its number: the one place that says what a number in the journal means. Thread safe. */
public final class EventRegistry {

    /** Every event type of this version, by features. */
    public static final List<EventType<?>> ALL = Stream.of(
                    CallCodecs.EVENTS,
                    RegulationCodecs.EVENTS,
                    FleetCodecs.EVENTS,
                    Outbox.EVENTS,
                    StaffCodecs.EVENTS,
                    SamuCodecs.EVENTS,
                    LocationCodecs.EVENTS,
                    OrientationCodecs.EVENTS)
            .flatMap(List::stream)
            .toList();

    private static final Map<Integer, EventType<?>> BY_NUMBER = new HashMap<>();
    private static final Map<Class<?>, EventType<?>> BY_CLASS = new HashMap<>();

    static {
        for (EventType<?> type : ALL) {
            if (BY_NUMBER.put(type.number(), type) != null || BY_CLASS.put(type.type(), type) != null) {
                throw new IllegalStateException("event type " + type.number() + " is registered twice");
            }
        }
    }

    private EventRegistry() {}

    public static EventBytes encode(DomainEvent event) {
        EventType<?> type = typeOf(event);
        return new EventBytes(
                type.number(), type.version(), event.sealedUnder().map(RegulationFileId::value), type.encode(event));
    }

    /**
     * Reads an event back.
     *
     * @throws MalformedContent when the number or version is newer than this program
     */
    public static DomainEvent decode(int number, int version, byte[] content) {
        EventType<?> type = BY_NUMBER.get(number);
        if (type == null) {
            throw new MalformedContent("event type " + number + " is not known here");
        }
        return (DomainEvent) type.decode(version, content);
    }

    static EventType<?> typeOf(DomainEvent event) {
        EventType<?> type = BY_CLASS.get(event.getClass());
        if (type == null) {
            throw new IllegalStateException(event.getClass().getSimpleName() + " has no number");
        }
        return type;
    }
}
