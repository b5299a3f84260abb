package fr.centre15.dispatch.regulation;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A patient of a regulation file, as far as the telephone tells. Every part may be unknown.
 *
 * @param rank from 1 within the file
 * @param age as said ("82 ans", "5 mois"), kept in words: unknown is never zero
 */
public record Patient(int rank, String lastName, String firstName, Sex sex, Optional<LocalDate> birthDate, String age) {

    private static final int ADULT_FROM_YEARS = 15;
    private static final int MONTHS_PER_YEAR = 12;
    private static final int WEEKS_PER_YEAR = 52;
    private static final int DAYS_PER_YEAR = 365;
    private static final Pattern AGE = Pattern.compile("(\\d{1,3})\\s*(ans?\\b|mois|semaines?|jours?)");

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

    /** Under 15 years, by birth date or by the age as said; unknown is not a child. */
    public boolean isChild(LocalDate today) {
        if (birthDate.isPresent()) {
            return birthDate.get().plusYears(ADULT_FROM_YEARS).isAfter(today);
        }
        Matcher said = AGE.matcher(age);
        return said.find() && (said.group(2).charAt(0) != 'a' || Integer.parseInt(said.group(1)) < ADULT_FROM_YEARS);
    }

    /** Completed years, by birth date or by the age as said; 0 under a year, empty when unknown. */
    public OptionalInt ageYears(LocalDate today) {
        if (birthDate.isPresent()) {
            return OptionalInt.of((int) Math.max(0, ChronoUnit.YEARS.between(birthDate.get(), today)));
        }
        Matcher said = AGE.matcher(age);
        if (!said.find()) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(said.group(1));
        return OptionalInt.of(
                switch (said.group(2).charAt(0)) {
                    case 'a' -> number;
                    case 'm' -> number / MONTHS_PER_YEAR;
                    case 's' -> number / WEEKS_PER_YEAR;
                    default -> number / DAYS_PER_YEAR;
                });
    }

    @Override
    public String toString() {
        return "Patient[" + rank + "]";
    }
}
