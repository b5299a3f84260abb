package fr.centre15.dispatch.regulation;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.staff.PersonId;
import java.time.Instant;
import java.util.UUID;

/**
 * A signed note (observation médicale). Notes are only ever added, never changed.
 *
 * @param id the command that signed it
 * @param text at most 20,000 characters
 */
public record MedicalNote(UUID id, PersonId author, NoteRole role, Instant at, String text) {

    public static final Codec<MedicalNote> CODEC = record(
            field(MedicalNote::id, Codec.ID),
            field(MedicalNote::author, PersonId.CODEC),
            field(MedicalNote::role, NoteRole.CODEC),
            field(MedicalNote::at, Codec.INSTANT),
            field(MedicalNote::text, Codec.TEXT),
            MedicalNote::new);

    public MedicalNote {
        Texts.require(text, Texts.LONGEST_NOTE, "a note");
    }

    @Override
    public String toString() {
        return "MedicalNote[" + id + "]";
    }
}
