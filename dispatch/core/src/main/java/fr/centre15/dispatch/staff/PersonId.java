package fr.centre15.dispatch.staff;

import fr.centre15.dispatch.codec.Codec;
import java.util.UUID;

/** A person who works with the console. */
public record PersonId(UUID value) implements Comparable<PersonId> {

    public static final Codec<PersonId> CODEC = Codec.ID.map(PersonId::new, PersonId::value);

    public static PersonId parse(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
