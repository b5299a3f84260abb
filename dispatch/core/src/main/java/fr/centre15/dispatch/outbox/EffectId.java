package fr.centre15.dispatch.outbox;

import fr.centre15.dispatch.codec.Codec;
import java.util.UUID;

/** Something to be sent outside, by the id of the command that caused it and its rank in it. */
public record EffectId(UUID value) implements Comparable<EffectId> {

    public static final Codec<EffectId> CODEC = Codec.ID.map(EffectId::new, EffectId::value);

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
