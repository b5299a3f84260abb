package fr.centre15.console.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import fr.centre15.console.nomenclature.CodeList;
import fr.centre15.console.store.ClosedFile;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.location.Place;
import fr.centre15.dispatch.regulation.Caller;
import fr.centre15.dispatch.regulation.CareLevel;
import fr.centre15.dispatch.regulation.Motive;
import fr.centre15.dispatch.regulation.Patient;
import fr.centre15.dispatch.regulation.RegulationPriority;
import fr.centre15.dispatch.regulation.Sex;
import fr.centre15.dispatch.staff.PersonId;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A closed file as it is read and printed: nothing of it can be changed. */
final class FileSheet extends Div {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String BETWEEN = " · ";

    /** @param writings and @param stages the oldest first */
    record Model(ClosedFile file, List<ClosedFile.Writing> writings, List<ClosedFile.Stage> stages) {
        @Override
        public String toString() {
            return "Model[" + file + "]";
        }
    }

    private final ZoneId zone;
    private final Function<PersonId, String> names;

    /** @param seen who looks at it, and when: printed with it */
    FileSheet(Model model, ZoneId zone, Function<PersonId, String> names, String seen) {
        this.zone = zone;
        this.names = names;
        setClassName("sheet");
        ClosedFile file = model.file();
        HtmlContainer title = Dom.tag("h3", "num");
        title.setText(file.drm().spoken());
        title.getElement().setAttribute("tabindex", "-1");
        add(title, facts(file));
        part("search.writings", "search.writings.none", model.writings().isEmpty(), writings(model.writings()));
        part("search.stages", "search.stages.none", model.stages().isEmpty(), stages(model.stages()));
        add(Dom.text("mut seen", seen));
        title.getElement().executeJs("this.focus()");
    }

    private HtmlContainer facts(ClosedFile file) {
        HtmlContainer list = Dom.tag("dl", "");
        fact(list, "search.opened", FoundFile.time(file.openedAt(), zone));
        fact(list, "search.closed", file.closedAt().map(at -> FoundFile.time(at, zone)));
        fact(list, "search.state", Texts.of("lifecycle." + file.lifeCycle().code()));
        fact(
                list,
                "search.priority",
                joined(
                        file.priority().map(RegulationPriority::code).orElse(""),
                        file.careLevel().map(CareLevel::code).orElse("")));
        fact(list, "search.external", Optional.of(file.externalId()).filter(id -> !id.isEmpty()));
        file.content()
                .ifPresentOrElse(
                        content -> sealed(list, content),
                        () -> fact(list, "search.patient", Texts.of("search.erased")));
        return list;
    }

    private static void sealed(HtmlContainer list, ClosedFile.Content content) {
        Caller caller = content.caller();
        fact(list, "search.caller", joined(caller.name(), CodeList.CALLER_TYPES.labelOf(caller.type())));
        fact(list, "search.number", caller.callback().map(PhoneNumber::spoken).orElse(""));
        fact(list, "search.place", content.place().map(Place::words).orElse(""));
        content.patients().forEach(patient -> fact(list, "search.patient", inWords(patient)));
        if (content.patients().isEmpty()) {
            fact(list, "search.patient", Texts.of("search.no-patient"));
        }
        fact(list, "search.motive", content.motive().map(Motive::words).orElse(""));
    }

    private static String inWords(Patient patient) {
        return joined(
                FoundFile.nameOf(patient),
                patient.sex() == Sex.UNKNOWN
                        ? ""
                        : Texts.of("sex." + patient.sex().code()),
                patient.birthDate()
                        .map(date -> Texts.of("search.birth-date", "date", DATE.format(date)))
                        .orElse(""));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(BETWEEN));
    }

    /** Shown only when there is something to show. */
    private static void fact(HtmlContainer list, String key, Optional<String> value) {
        value.ifPresent(known -> fact(list, key, known));
    }

    private static void fact(HtmlContainer list, String key, String value) {
        HtmlContainer name = Dom.tag("dt", "");
        name.setText(Texts.of(key));
        HtmlContainer text = Dom.tag("dd", value.isEmpty() ? "mut" : "");
        text.setText(value.isEmpty() ? Texts.of("search.unknown") : value);
        list.add(Dom.div("", name, text));
    }

    private void part(String titleKey, String noneKey, boolean empty, Component table) {
        HtmlContainer title = Dom.tag("h4", "");
        title.setText(Texts.of(titleKey));
        add(title, empty ? Dom.text("mut", Texts.of(noneKey)) : table);
    }

    private Component writings(List<ClosedFile.Writing> writings) {
        OfficeTable<ClosedFile.Writing> table = new OfficeTable<>(
                List.of("search.time", "search.who", "search.kind", "search.text"),
                writings::indexOf,
                writing -> List.of(
                        Dom.text("num nw", FoundFile.time(writing.at(), zone)),
                        Dom.text("nw", names.apply(writing.author())),
                        Dom.text("nw", kindInWords(writing.kind())),
                        Dom.text("words", writing.text())));
        table.show(writings);
        return table;
    }

    private static String kindInWords(String kind) {
        return kind.equals("NOTE") ? Texts.of("search.NOTE") : Texts.ofOr("decision." + kind, kind);
    }

    private Component stages(List<ClosedFile.Stage> stages) {
        OfficeTable<ClosedFile.Stage> table = new OfficeTable<>(
                List.of("search.time", "search.vehicle", "search.state"),
                stages::indexOf,
                stage -> List.of(
                        Dom.text("num nw", FoundFile.time(stage.at(), zone)),
                        Dom.bold(stage.vehicle()),
                        Dom.text("", CodeList.VEHICLE_STATES.labelOf(stage.status()))));
        table.show(stages);
        return table;
    }
}
