package fr.centre15.dispatch.outbox;

import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.smur.MissionId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Something to be sent outside: an order to leave by the id of the command that engaged, its cancellation by an id made
 * from that one, since a mission is called off once at most.
 */
public record EffectId(UUID value) implements Comparable<EffectId> {

    public static final Codec<EffectId> CODEC = Codec.ID.map(EffectId::new, EffectId::value);

    public static EffectId orderOf(MissionId mission) {
        return new EffectId(mission.value());
    }

    public static EffectId cancellationOf(MissionId mission) {
        byte[] name = ("cancellation:" + mission).getBytes(StandardCharsets.UTF_8);
        return new EffectId(UUID.nameUUIDFromBytes(name));
    }

    public static EffectId parse(String text) {
        return new EffectId(UUID.fromString(text));
    }

    @Override
    public int compareTo(EffectId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
