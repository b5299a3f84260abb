package fr.centre15.dispatch.smur;

import fr.centre15.dispatch.codec.Codec;
import java.util.UUID;

/** A vehicle's mission, by the id of the command that engaged it. */
public record MissionId(UUID value) implements Comparable<MissionId> {

    public static final Codec<MissionId> CODEC = Codec.ID.map(MissionId::new, MissionId::value);

    public static MissionId parse(String text) {
        return new MissionId(UUID.fromString(text));
    }

    @Override
    public int compareTo(MissionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
