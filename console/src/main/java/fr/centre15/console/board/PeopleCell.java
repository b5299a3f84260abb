package fr.centre15.console.board;

import com.vaadin.flow.component.HtmlContainer;
import fr.centre15.console.nomenclature.CodeList;
import fr.centre15.console.nomenclature.CodeList.Code;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.regulation.Caller;
import fr.centre15.dispatch.regulation.Patient;
import fr.centre15.dispatch.regulation.Sex;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Who calls and for whom: every field may stay empty. */
final class PeopleCell extends HtmlContainer {

    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Fields.Labelled callerName = Fields.text("callerName", "file.caller.name", "");
    private final Fields.Labelled callerType =
            Fields.choice("callerType", "file.caller.type", CodeList.CALLER_TYPES.entries(), "");
    private final Fields.Labelled callerNumber = Fields.text("callerNumber", "file.caller.number", "");
    private final Fields.Labelled lastName = Fields.text("patientLastName", "file.patient.last-name", "");
    private final Fields.Labelled firstName = Fields.text("patientFirstName", "file.patient.first-name", "");
    private final Fields.Labelled sex = Fields.choice("patientSex", "file.patient.sex", sexes(), "");
    private final Fields.Labelled age = Fields.text("patientAge", "file.patient.age", "");
    private final Fields.Labelled birthDate = Fields.text("patientBirthDate", "file.patient.birth-date", "");

    PeopleCell() {
        super("section");
        setClassName("cell idn");
        HtmlContainer title = Dom.tag("h2", "", Dom.icon("user"), Dom.text("", Texts.of("file.people")));
        callerNumber.input().getElement().setAttribute("inputmode", "tel");
        birthDate.input().getElement().setAttribute("placeholder", "jj/mm/aaaa");
        age.input().getElement().setAttribute("placeholder", Texts.of("file.patient.age.example"));
        add(
                title,
                Dom.div(
                        "people",
                        callerName.box(),
                        callerType.box(),
                        callerNumber.box(),
                        lastName.box(),
                        firstName.box(),
                        sex.box(),
                        age.box(),
                        birthDate.box()));
    }

    void show(FileModel model) {
        Caller caller = model.file().situation().caller();
        Optional<Patient> patient = model.file().situation().patients().stream().findFirst();
        callerName.show(caller.name());
        callerType.show(caller.type());
        callerNumber.show(caller.callback().map(PhoneNumber::spoken).orElse(""));
        lastName.show(patient.map(Patient::lastName).orElse(""));
        firstName.show(patient.map(Patient::firstName).orElse(""));
        sex.show(patient.map(Patient::sex)
                .filter(known -> known != Sex.UNKNOWN)
                .map(Sex::code)
                .orElse(""));
        age.show(patient.map(Patient::age).orElse(""));
        birthDate.show(patient.flatMap(Patient::birthDate).map(DATE::format).orElse(""));
    }

    private static List<Code> sexes() {
        return List.of(
                new Code(Sex.MALE.code(), Texts.of("sex.M"), ""),
                new Code(Sex.FEMALE.code(), Texts.of("sex.F"), ""),
                new Code(Sex.OTHER.code(), Texts.of("sex.O"), ""));
    }
}
