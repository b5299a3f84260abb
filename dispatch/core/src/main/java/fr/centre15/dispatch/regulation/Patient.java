package fr.centre15.dispatch.regulation;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A patient of a regulation file, as far as the telephone tells. Every part may be unknown.
 *
 * @param rank from 1 within the file
 * @param age as said ("82 ans", "5 mois"), kept in words: unknown is never zero
 */
public record Patient(int rank, String lastName, String firstName, Sex sex, Optional<LocalDate> birthDate, String age) {

    public static final Codec<Patient> CODEC = record(
            field(Patient::rank, Codec.INT),
            field(Patient::lastName, Codec.TEXT),
            field(Patient::firstName, Codec.TEXT),
            field(Patient::sex, Sex.CODEC),
            field(Patient::birthDate, Codec.DATE.optional()),
            field(Patient::age, Codec.TEXT),
            Patient::new);

    public Patient {
        Texts.require(lastName, 100, "a last name");
        Texts.require(firstName, 100, "a first name");
        Texts.require(age, 40, "an age");
        if (rank < 1) {
            throw new IllegalArgumentException("patients are counted from 1");
        }
    }

    @Override
    public String toString() {
        return "Patient[" + rank + "]";
    }
}
