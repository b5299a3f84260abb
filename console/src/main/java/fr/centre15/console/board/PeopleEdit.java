package fr.centre15.console.board;

import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.regulation.Caller;
import fr.centre15.dispatch.regulation.Patient;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.regulation.Sex;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/** One field of caller or patient, typed: the command that records it, the other fields as they are. */
final class PeopleEdit {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d[/][.][-][ ]M[/][.][-][ ]uuuu");

    private PeopleEdit() {}

    /**
     * The command for a field; empty when the field is not one of caller or patient.
     *
     * @throws Unreadable when the value is no number or no date
     */
    static Optional<RegulationCommand> of(RegulationFile file, String field, String value) {
        Caller caller = file.situation().caller();
        String typed = value.strip();
        return switch (field) {
            case "callerName" -> caller(file, new Caller(typed, caller.type(), caller.callback()));
            case "callerType" -> caller(file, new Caller(caller.name(), typed, caller.callback()));
            case "callerNumber" -> caller(file, new Caller(caller.name(), caller.type(), number(typed)));
            default -> patient(file, field, typed);
        };
    }

    /** What was typed cannot be read; the key of the French sentence that says so. */
    static final class Unreadable extends RuntimeException {
        Unreadable(String textKey) {
            super(textKey);
        }
    }

    private static Optional<RegulationCommand> caller(RegulationFile file, Caller caller) {
        return Optional.of(new RegulationCommand.RecordCaller(file.id(), caller));
    }

    private static Optional<RegulationCommand> patient(RegulationFile file, String field, String typed) {
        Patient now = file.situation().patients().stream()
                .findFirst()
                .orElse(new Patient(1, "", "", Sex.UNKNOWN, Optional.empty(), ""));
        Patient next = switch (field) {
            case "patientLastName" ->
                new Patient(now.rank(), typed, now.firstName(), now.sex(), now.birthDate(), now.age());
            case "patientFirstName" ->
                new Patient(now.rank(), now.lastName(), typed, now.sex(), now.birthDate(), now.age());
            case "patientSex" ->
                new Patient(now.rank(), now.lastName(), now.firstName(), sex(typed), now.birthDate(), now.age());
            case "patientAge" ->
                new Patient(now.rank(), now.lastName(), now.firstName(), now.sex(), now.birthDate(), age(typed));
            case "patientBirthDate" ->
                new Patient(now.rank(), now.lastName(), now.firstName(), now.sex(), date(typed), now.age());
            default -> null;
        };
        return Optional.ofNullable(next).map(patient -> new RegulationCommand.RecordPatient(file.id(), patient));
    }

    private static Optional<PhoneNumber> number(String typed) {
        Optional<PhoneNumber> number = PhoneNumber.parse(typed);
        if (number.isEmpty() && !typed.isEmpty()) {
            throw new Unreadable("field.number.unreadable");
        }
        return number;
    }

    private static Sex sex(String code) {
        return Arrays.stream(Sex.values())
                .filter(value -> value.code().equals(code))
                .findFirst()
                .orElse(Sex.UNKNOWN);
    }

    /** A bare number is years, as everyone says it. */
    private static String age(String typed) {
        return typed.matches("\\d{1,3}") ? typed + " ans" : typed;
    }

    private static Optional<LocalDate> date(String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed, TYPED));
        } catch (DateTimeParseException e) {
            throw new Unreadable("field.date.unreadable");
        }
    }
}
