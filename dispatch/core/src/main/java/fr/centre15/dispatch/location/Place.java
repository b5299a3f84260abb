package fr.centre15.dispatch.location;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;

/**
 * Where the patient is, in words. What was typed is never rewritten.
 *
 * @param words as typed, at most 500 characters
 * @param insee commune that the words name, empty when none or several
 */
public record Place(String words, String insee) {

    private static final int LONGEST_WORDS = 500;

    public static final Codec<Place> CODEC =
            record(field(Place::words, Codec.TEXT), field(Place::insee, Codec.TEXT), Place::new);

    public Place {
        if (words.length() > LONGEST_WORDS || insee.length() > 5) {
            throw new IllegalArgumentException("a place has at most 500 characters and a commune code of 5");
        }
    }

    @Override
    public String toString() {
        return "Place[…]";
    }
}
