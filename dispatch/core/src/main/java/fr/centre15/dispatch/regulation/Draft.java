package fr.centre15.dispatch.regulation;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.staff.PersonId;

/** Text that a person has typed into a file and not signed yet; at most 20,000 characters. */
public record Draft(PersonId author, String text) {

    public static final Codec<Draft> CODEC =
            record(field(Draft::author, PersonId.CODEC), field(Draft::text, Codec.TEXT), Draft::new);

    public Draft {
        Texts.require(text, Texts.LONGEST_NOTE, "a draft");
    }

    @Override
    public String toString() {
        return "Draft[…]";
    }
}
