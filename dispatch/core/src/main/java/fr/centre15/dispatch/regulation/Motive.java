package fr.centre15.dispatch.regulation;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;

/**
 * Why the caller calls.
 *
 * @param code national health motive (HubSante.motif), empty when only words were typed; an unknown code is kept
 * @param words as typed or chosen, at most 200 characters
 */
public record Motive(String code, String words) {

    public static final Codec<Motive> CODEC =
            record(field(Motive::code, Codec.TEXT), field(Motive::words, Codec.TEXT), Motive::new);

    public Motive {
        Texts.require(code, 16, "a motive's code");
        Texts.require(words, 200, "a motive's words");
    }

    @Override
    public String toString() {
        return "Motive[" + code + "]";
    }
}
