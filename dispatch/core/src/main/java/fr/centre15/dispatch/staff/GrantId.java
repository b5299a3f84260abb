package fr.centre15.dispatch.staff;

import fr.centre15.dispatch.codec.Codec;
import java.util.UUID;

/** A right given by a link: to one holder, for one purpose, for a time. */
public record GrantId(UUID value) implements Comparable<GrantId> {

    public static final Codec<GrantId> CODEC = Codec.ID.map(GrantId::new, GrantId::value);

    public static GrantId parse(String text) {
        return new GrantId(UUID.fromString(text));
    }

    @Override
    public int compareTo(GrantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
